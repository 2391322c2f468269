from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief import Money
from policy_brief.cleaning.unseen import strip_unseen
from summarizer.find.money.amounts import find_money
from summarizer.find.passage import Passage
from summarizer.text.article import Article
from tests.find.money.counted import counted

MAN, EOK, JO = 10**4, 10**8, 10**12


def amounts(text: str) -> tuple[Money, ...]:
    return find_money(Passage.of(Article.from_text(text)))


def read(text: str) -> list[tuple]:
    return [(m.text, m.value_min, m.value_max, m.currency, m.approx, m.bound) for m in amounts(text)]


def number(value) -> Decimal:
    return Decimal(str(value))


def exact(surface: str, value, currency: str = "KRW", *, approx: bool = False) -> tuple:
    return (surface, number(value), number(value), currency, approx, "exact")


def about(surface: str, value, currency: str = "KRW") -> tuple:
    return exact(surface, value, currency, approx=True)


def span(surface: str, low, high, currency: str = "KRW", *, approx: bool = False) -> tuple:
    return (surface, number(low), number(high), currency, approx, "range")


def vague(surface: str, low, high, currency: str = "KRW") -> tuple:
    return span(surface, low, high, currency, approx=True)


def upto(surface: str, value, currency: str = "KRW", *, approx: bool = False) -> tuple:
    return (surface, None, number(value), currency, approx, "upper")


def over(surface: str, value, currency: str = "KRW", *, approx: bool = False) -> tuple:
    return (surface, number(value), None, currency, approx, "lower")


def odd(surface: str, value, currency: str = "KRW") -> tuple:
    return over(surface, value, currency, approx=True)


NUMERALS = [
    ("센터 건립에 1조58억원이 든다.", exact("1조58억원", JO + 58 * EOK)),
    ("낙찰가는 4억 400만원이었다.", exact("4억 400만원", 404_000_000)),
    ("표값은 3만1천250원이다.", exact("3만1천250원", 31_250)),
    ("국가 자산은 2경 3,100조원이다.", exact("2경 3,100조원", 23_100 * JO)),
    ("연구비 1.5조원을 마련했다.", exact("1.5조원", 1.5 * JO)),
    ("시험 사업에 삼십오억 원을 배정했다.", exact("삼십오억 원", 35 * EOK)),
    ("입장료는 이천이백 원이다.", exact("이천이백 원", 2_200)),
    ("총독부 예산은 三千億원에 해당한다.", exact("三千億원", 3_000 * EOK)),
    ("서버 도입에 3000億원을 썼다.", exact("3000億원", 3_000 * EOK)),
    ("클라우드 비용 12억3천4백만원을 냈다.", exact("12억3천4백만원", 1_234_000_000)),
    ("사업비는 1억오천만원이다.", exact("1억오천만원", 150_000_000)),
    ("회비는 5 만원이다.", exact("5 만원", 50_000)),
    ("사업비 ３００억원이 확정됐다.", exact("３００억원", 300 * EOK)),
    ("교재비는 만원이다.", exact("만원", 10_000)),
    ("학생들은 천원짜리 아침을 먹는다.", exact("천원", 1_000)),
    ("달러당 1,432.7원에 마감했다.", exact("1,432.7원", 1432.7)),
    ("환율은 1천432원 50전이다.", exact("1천432원 50전", 1432.5)),
    ("구독료는 월 9달러 99센트다.", exact("9달러 99센트", 9.99, "USD")),
]
CURRENCIES = [
    ("구축비로 1억 미국 달러를 쓴다.", exact("1억 미국 달러", EOK, "USD")),
    ("미화 300만 달러를 송금했다.", exact("300만 달러", 300 * MAN, "USD")),
    ("5천만 미 달러 규모다.", exact("5천만 미 달러", 5_000 * MAN, "USD")),
    ("홍콩 법인에 2억 홍콩달러를 넣었다.", exact("2억 홍콩달러", 2 * EOK, "HKD")),
    ("공장에 30억 대만달러를 썼다.", exact("30억 대만달러", 30 * EOK, "TWD")),
    ("호주는 10억 호주달러를 낸다.", exact("10억 호주달러", 10 * EOK, "AUD")),
    ("캐나다는 24억 캐나다 달러를 배정했다.", exact("24억 캐나다 달러", 24 * EOK, "CAD")),
    ("싱가포르는 10억 싱가포르달러를 푼다.", exact("10억 싱가포르달러", 10 * EOK, "SGD")),
    ("일본은 10조 엔을 지원한다.", exact("10조 엔", 10 * JO, "JPY")),
    ("중국은 600억위안 규모 기금을 만든다.", exact("600억위안", 600 * EOK, "CNY")),
    ("인도는 1천억 루피를 배정했다.", exact("1천억 루피", 1_000 * EOK, "INR")),
    ("인도네시아는 3조 루피아를 쓴다.", exact("3조 루피아", 3 * JO, "IDR")),
    ("러시아는 50억 루블을 투입한다.", exact("50억 루블", 50 * EOK, "RUB")),
    ("연구소에 2억 스위스프랑을 냈다.", exact("2억 스위스프랑", 2 * EOK, "CHF")),
    ("연구소에 2억 프랑을 냈다.", exact("2억 프랑", 2 * EOK, "CHF")),
    ("튀르키예는 40억 리라를 쓴다.", exact("40억 리라", 40 * EOK, "TRY")),
    ("브라질은 230억 헤알을 배정했다.", exact("230억 헤알", 230 * EOK, "BRL")),
    ("태국은 250억 바트를 배정했다.", exact("250억 바트", 250 * EOK, "THB")),
    ("베트남은 5조 동을 투입한다.", exact("5조 동", 5 * JO, "VND")),
    ("말레이시아는 1천만 링깃을 쓴다.", exact("1천만 링깃", 1_000 * MAN, "MYR")),
    ("UAE는 130억 디르함을 낸다.", exact("130억 디르함", 130 * EOK, "AED")),
    ("사우디는 400억 리얄을 투자한다.", exact("400억 리얄", 400 * EOK, "SAR")),
    ("스웨덴은 15억 크로나를 낸다.", exact("15억 크로나", 15 * EOK, "SEK")),
    ("노르웨이는 10억 크로네를 낸다.", exact("10억 크로네", 10 * EOK, "NOK")),
    ("덴마크는 10억 크로네를 낸다.", exact("10억 크로네", 10 * EOK, "DKK")),
    ("폴란드는 10억 즈워티를 쓴다.", exact("10억 즈워티", 10 * EOK, "PLN")),
    ("남아공은 5억 랜드를 쓴다.", exact("5억 랜드", 5 * EOK, "ZAR")),
    ("이스라엘은 5억 셰켈을 쓴다.", exact("5억 셰켈", 5 * EOK, "ILS")),
    ("필리핀 정부는 20억 페소를 쓴다.", exact("20억 페소", 20 * EOK, "PHP")),
    ("멕시코 정부는 20억 페소를 쓴다.", exact("20억 페소", 20 * EOK, "MXN")),
    ("영국은 15억 파운드를 슈퍼컴퓨터에 쓴다.", exact("15억 파운드", 15 * EOK, "GBP")),
    ("수출은 100만불을 기록했다.", exact("100만불", 100 * MAN, "USD")),
    ("투자금은 $35억이다.", exact("$35억", 35 * EOK, "USD")),
    ("투자금은 US$50억이다.", exact("US$50억", 50 * EOK, "USD")),
    ("가격은 월 $20이다.", exact("$20", 20, "USD")),
    ("매출은 $3.5 billion이다.", exact("$3.5 billion", 3_500_000_000, "USD")),
    ("기금은 €2천억 규모다.", exact("€2천억", 2_000 * EOK, "EUR")),
    ("가격은 £1,200이다.", exact("£1,200", 1_200, "GBP")),
    ("요금은 ¥980이다.", exact("¥980", 980, "JPY")),
    ("요금은 ₩29,000이다.", exact("₩29,000", 29_000)),
    ("대금은 USD 100만이다.", exact("USD 100만", 100 * MAN, "USD")),
    ("대금은 3억 EUR로 정했다.", exact("3억 EUR", 3 * EOK, "EUR")),
    ("수출 대금 5,000KRW를 받았다.", exact("5,000KRW", 5_000)),
]
RANGES = [
    ("업체당 100억~200억원을 준다.", span("100억~200억원", 100 * EOK, 200 * EOK)),
    ("2~3조원이 필요하다.", span("2~3조원", 2 * JO, 3 * JO)),
    ("월급은 200만∼400만원이다.", span("200만∼400만원", 200 * MAN, 400 * MAN)),
    ("1~2천만원을 준다.", span("1~2천만원", 1_000 * MAN, 2_000 * MAN)),
    ("1천~2천억원이 든다.", span("1천~2천억원", 1_000 * EOK, 2_000 * EOK)),
    ("9천억~1조2천억원이 든다.", span("9천억~1조2천억원", 9_000 * EOK, 12_000 * EOK)),
    ("10억원~20억원을 준다.", span("10억원~20억원", 10 * EOK, 20 * EOK)),
    ("10-20억원을 준다.", span("10-20억원", 10 * EOK, 20 * EOK)),
    ("2억 내지 3억원을 준다.", span("2억 내지 3억원", 2 * EOK, 3 * EOK)),
    ("1억원 내지 3억원을 준다.", span("1억원 내지 3억원", EOK, 3 * EOK)),
    ("금액은 100억원에서 200억원 사이다.", span("100억원에서 200억원", 100 * EOK, 200 * EOK)),
    ("과제당 1억원부터 5억원까지 준다.", span("1억원부터 5억원", EOK, 5 * EOK)),
    ("한 건에 30만원에서 90만원까지 받았다.", span("30만원에서 90만원", 30 * MAN, 90 * MAN)),
    ("최소 월 20만원에서 80만원까지 받는다.", span("20만원에서 80만원", 20 * MAN, 80 * MAN)),
    ("기업 가치는 30억달러와 40억달러 사이다.", span("30억달러와 40억달러", 30 * EOK, 40 * EOK, "USD")),
    ("약 20~30달러로 본다.", span("20~30달러", 20, 30, "USD", approx=True)),
    ("20만~30만 유로 정도로 본다.", span("20만~30만 유로", 20 * MAN, 30 * MAN, "EUR", approx=True)),
    ("투자 규모는 수십억~수백억원이다.", vague("수십억~수백억원", 10 * EOK, 1_000 * EOK)),
    ("손실은 $10억~20억으로 추산된다.", span("$10억~20억", 10 * EOK, 20 * EOK, "USD")),
]
CHANGES = [
    ("예산이 100억원에서 200억원으로 늘었다.", exact("100억원", 100 * EOK), exact("200억원", 200 * EOK)),
    ("요금이 20달러→30달러로 바뀐다.", exact("20달러", 20, "USD"), exact("30달러", 30, "USD")),
    ("예산이 3천억에서 5천억원으로 늘었다.", exact("3천억", 3_000 * EOK), exact("5천억원", 5_000 * EOK)),
    ("가격이 5달러에서 9달러까지 올랐다.", exact("5달러", 5, "USD"), exact("9달러", 9, "USD")),
    ("1억원 이상 5억원 이하를 준다.", over("1억원", EOK), upto("5억원", 5 * EOK)),
    ("최소 1억원에서 최대 5억원까지 준다.", over("1억원", EOK), upto("5억원", 5 * EOK)),
    ("3천만원 이상∼5천만원 미만이 많다.", over("3천만원", 3_000 * MAN), upto("5천만원", 5_000 * MAN)),
    ("2억원 초과 4억원 이하 구간이다.", over("2억원", 2 * EOK), upto("4억원", 4 * EOK)),
    ("예산을 2조원까지 늘린다.", exact("2조원", 2 * JO)),
]
VAGUE = [
    ("수백조원을 쏟는다.", vague("수백조원", 100 * JO, 1_000 * JO)),
    ("수십억 달러가 든다.", vague("수십억 달러", 10 * EOK, 100 * EOK, "USD")),
    ("십수억원을 챙겼다.", vague("십수억원", 10 * EOK, 20 * EOK)),
    ("몇천만원이 든다.", vague("몇천만원", 1_000 * MAN, 10_000 * MAN)),
    ("수 조원이 든다.", vague("수 조원", JO, 10 * JO)),
    ("몇 백만 원을 냈다.", vague("몇 백만 원", 100 * MAN, 1_000 * MAN)),
    ("1천억원대 사업이다.", vague("1천억원", 1_000 * EOK, 2_000 * EOK)),
    ("52억원대 계약이다.", vague("52억원", 52 * EOK, 53 * EOK)),
    ("1,300원대에 거래된다.", vague("1,300원", 1_300, 1_400)),
    ("수십억원대 소송이다.", vague("수십억원", 10 * EOK, 100 * EOK)),
    ("300여억원을 모았다.", odd("300여억원", 300 * EOK)),
    ("3천여만원을 모았다.", odd("3천여만원", 3_000 * MAN)),
    ("20억여원을 모았다.", odd("20억여원", 20 * EOK)),
    ("500여 달러를 냈다.", odd("500여 달러", 500, "USD")),
    ("1조3천여억원을 모았다.", odd("1조3천여억원", 13_000 * EOK)),
]
BOUNDS = [
    ("최대 3년간 100억원을 지원한다.", exact("100억원", 100 * EOK)),
    ("3년간 최대 100억원을 지원한다.", upto("100억원", 100 * EOK)),
    ("최대 연 3억원을 준다.", upto("3억원", 3 * EOK)),
    ("최대 1인당 200만원을 준다.", upto("200만원", 200 * MAN)),
    ("1인당 최대 200만원을 준다.", upto("200만원", 200 * MAN)),
    ("최대 총 40억원을 준다.", upto("40억원", 40 * EOK)),
    ("최대 약 40억원을 준다.", upto("40억원", 40 * EOK, approx=True)),
    ("국내 최대 규모인 40억원을 모았다.", exact("40억원", 40 * EOK)),
    ("2030년까지 2조원을 투입한다.", exact("2조원", 2 * JO)),
    ("3년 이상 운영한 기업에 5억원을 준다.", exact("5억원", 5 * EOK)),
    ("10명 이상 기업에 7천만원을 준다.", exact("7천만원", 7_000 * MAN)),
    ("5억원까지 지원한다.", upto("5억원", 5 * EOK)),
    ("5억원 한도에서 보증한다.", upto("5억원", 5 * EOK)),
    ("5억원 이내에서 정한다.", upto("5억원", 5 * EOK)),
    ("과태료는 3천만원을 초과할 수 없다.", upto("3천만원", 3_000 * MAN)),
    ("지원금은 2억원을 넘지 않는다.", upto("2억원", 2 * EOK)),
    ("매출이 10억원에 못 미친다.", upto("10억원", 10 * EOK)),
    ("매출이 10억원에도 미치지 못했다.", upto("10억원", 10 * EOK)),
    ("예산은 1억원도 안 되는 수준이다.", upto("1억원", EOK)),
    ("예산이 1억원이 채 안 된다.", upto("1억원", EOK)),
    ("시세가 50달러를 밑돌았다.", upto("50달러", 50, "USD")),
    ("적어도 10억원이 든다.", over("10억원", 10 * EOK)),
    ("최소 10억 달러가 든다.", over("10억 달러", 10 * EOK, "USD")),
    ("최소 인출 수수료 4달러를 낸다.", exact("4달러", 4, "USD")),
    ("10억원을 훌쩍 넘는다.", over("10억원", 10 * EOK)),
    ("1조원을 처음으로 넘어섰다.", over("1조원", JO)),
    ("1조원 넘게 썼다.", over("1조원", JO)),
    ("시총 3조달러를 돌파했다.", over("3조달러", 3 * JO, "USD")),
    ("예상치 8.2달러를 웃도는 실적이다.", over("8.2달러", 8.2, "USD")),
    ("매출이 500억원을 상회한다.", over("500억원", 500 * EOK)),
    ("30억원 규모 이상이어야 한다.", over("30억원", 30 * EOK)),
    ("4천만원어치 이상을 샀다.", over("4천만원", 4_000 * MAN)),
    ("30억원 남짓을 모았다.", odd("30억원", 30 * EOK)),
    ("30억원+α를 모았다.", odd("30억원", 30 * EOK)),
    ("약 30억원을 모았다.", about("30억원", 30 * EOK)),
    ("대략 총 30억원을 모았다.", about("30억원", 30 * EOK)),
    ("30억원가량을 모았다.", about("30억원", 30 * EOK)),
    ("30억원 안팎의 사업이다.", about("30억원", 30 * EOK)),
    ("30억원 내외로 정한다.", about("30억원", 30 * EOK)),
    ("30억원쯤 든다.", about("30억원", 30 * EOK)),
    ("30억원에 육박한다.", about("30억원", 30 * EOK)),
    ("30억원 가까이 든다.", about("30억원", 30 * EOK)),
    ("30억원에 가까운 돈이다.", about("30억원", 30 * EOK)),
    ("약 3년간 30억원을 쓴다.", exact("30억원", 30 * EOK)),
    ("사전 계약 30억원을 땄다.", exact("30억원", 30 * EOK)),
    ("30억원에 달하는 사업이다.", exact("30억원", 30 * EOK)),
    ("30억원 상당의 장비다.", exact("30억원", 30 * EOK)),
    ("영업손실은 -2천억원이다.", exact("-2천억원", -2_000 * EOK)),
    ("지난해보다 늘었다(+3천억원).", exact("+3천억원", 3_000 * EOK)),
]
MORE_BOUNDS = [
    ("환율은 1,380원선을 넘었다.", over("1,380원", 1_380)),
    ("회사를 1달러에 넘겼다.", exact("1달러", 1, "USD")),
    ("사업권을 5억원을 받고 넘겨줬다.", exact("5억원", 5 * EOK)),
    ("1조원을 넘보는 기업이다.", exact("1조원", JO)),
    ("10만달러 돌파를 눈앞에 뒀다.", exact("10만달러", 10 * MAN, "USD")),
    ("10만달러를 돌파했다.", over("10만달러", 10 * MAN, "USD")),
    ("50만원까지는 세금이 없다.", upto("50만원", 50 * MAN)),
    ("800억달러까지는 10년이 걸렸다.", exact("800억달러", 800 * EOK, "USD")),
    ("기업당 최대 연간 3억원씩 준다.", upto("3억원", 3 * EOK)),
    ("최대 100개 기업에 50억원을 준다.", exact("50억원", 50 * EOK)),
    ("최대주주가 100억원을 냈다.", exact("100억원", 100 * EOK)),
    ("3~4만원대 요금제를 낸다.", vague("3~4만원", 30_000, 50_000)),
    ("수천만~수억 원대 장비를 산다.", vague("수천만~수억 원", 1_000 * MAN, 10 * EOK)),
    ("최대 '5억원'을 준다.", upto("5억원", 5 * EOK)),
    ("주가는 최고 90달러를 기록했다.", exact("90달러", 90, "USD")),
]
MORE_RULES = [
    ("값은 300원~200원이다.", exact("300원", 300), exact("200원", 200)),
    ("100억원 - 200억원을 준다.", span("100억원 - 200억원", 100 * EOK, 200 * EOK)),
    ("1억원 내에서 지원한다.", upto("1억원", EOK)),
    ("5억원 범위 내에서 정한다.", upto("5억원", 5 * EOK)),
    ("예산은 1억원조차 되지 않는다.", upto("1억원", EOK)),
    ("예산이 1억원도 못 된다.", upto("1억원", EOK)),
    ("예산 1억원 채 안 되는 사업이다.", upto("1억원", EOK)),
    ("1만달러 고지를 넘었다.", over("1만달러", 10_000, "USD")),
    ("모두 만 오천원이다.", exact("만 오천원", 15_000)),
    ("채권 2천만 유로화를 판다.", exact("2천만 유로", 2_000 * MAN, "EUR")),
    ("5억 US달러를 낸다.", exact("5억 US달러", 5 * EOK, "USD")),
    ("20억 파키스탄 루피를 쓴다.", exact("20억 파키스탄 루피", 20 * EOK, "PKR")),
    ("인재 양성에 1조를 쓴다.", exact("1조", JO)),
    ("50억 미만 사업은 줄인다.", upto("50억", 50 * EOK)),
]
BARE = [
    ("정부가 5조1천억을 투입한다.", exact("5조1천억", 51_000 * EOK)),
    ("위성 2호(1500억 투자)를 판다.", exact("1500억", 1_500 * EOK)),
    (
        "300억, 500억, 700억원을 각각 준다.",
        exact("300억", 300 * EOK),
        exact("500억", 500 * EOK),
        exact("700억원", 700 * EOK),
    ),
    ("2억, 3억 달러를 낸다.", exact("2억", 2 * EOK, "USD"), exact("3억 달러", 3 * EOK, "USD")),
    ("사업비는 900억 규모다.", exact("900억", 900 * EOK)),
    ("AI에 수백조 쏟아붓는 나라들", vague("수백조", 100 * JO, 1_000 * JO)),
    ("매출 2조를 달성했다.", exact("2조", 2 * JO)),
    ("올해 예산 최대 40억을 배정한다.", upto("40억", 40 * EOK)),
    (
        "수도권 3조, 호남 2조, 영남 1조5천억을 배정했다.",
        exact("3조", 3 * JO),
        exact("2조", 2 * JO),
        exact("1조5천억", 15_000 * EOK),
    ),
    ("데이터를 모으는 데 200억가량이 들었다.", about("200억", 200 * EOK)),
    ("100조 규모 국민성장펀드를 만든다.", exact("100조", 100 * JO)),
    ("예산은 29조7천억에서 35조3천억으로 는다.", exact("29조7천억", 297_000 * EOK), exact("35조3천억", 353_000 * EOK)),
    ("영업이익 3천억대를 올렸다.", vague("3천억", 3_000 * EOK, 4_000 * EOK)),
]
NOT_MONEY = [
    "제3조에 따라 정한다.",
    "상법 398조 2항을 적용한다.",
    "2인 1조로 조사한다.",
    "억대 연봉을 받는다.",
    "조 단위 투자가 이어진다.",
    "출근길 만원 버스에 올랐다.",
    "공연은 만원을 이뤘다.",
    "3원칙을 세웠다.",
    "제2 원안을 냈다.",
    "300 원주민 가구가 산다.",
    "20 위안부 피해자 기림비를 세웠다.",
    "유로 6 엔진을 달았다.",
    "20개 유로존 국가가 참여한다.",
    "2 파운드리 라인을 늘린다.",
    "3 엔비디아 칩을 쓴다.",
    "체중을 4파운드(약 1.8kg) 줄였다.",
    "상자는 0.7파운드(약 300g)다.",
    "GPU 5만을 확보한다.",
    "4조 3교대로 일한다.",
    "개발에 1,400만 이상의 시간을 투입했다.",
    "토큰 3조개를 학습했다.",
    "3천억 토큰을 학습했다.",
    "320억 매개변수 모델이다.",
    "700억개 파라미터를 갖췄다.",
    "가입자 1억을 확보했다.",
    "인구 14억의 시장이다.",
    "객석이 만원이었다.",
    "상법 398조에 따라 예산을 짠다.",
    "예산을 들여 3억 명을 돕는다.",
    "중국 14억 시장을 노린다.",
    "GPU 1만8천장을 확보한다.",
    "100만 투자자가 모였다.",
    "카카오[035720]와 KT[030200]가 참여한다.",
    "코스피는 2,650.31에 마감했다.",
    "전화 02-1234-5678로 문의한다.",
    "2025년 2월 20일에 시작했다.",
    "표는 (단위: 백만원)로 적는다.",
    "119 구조원이 출동했다.",
    "101동 3호에 산다.",
    "국민 5만 동의를 얻었다.",
    "노동시장 구조 변화를 예산에 반영한다.",
    "4차원 세계를 그렸다.",
    "2025년엔 투자가 는다.",
    "천만 관객을 모았다.",
]
CASES = [*NUMERALS, *CURRENCIES, *RANGES, *CHANGES, *VAGUE, *BOUNDS, *MORE_BOUNDS, *MORE_RULES, *BARE]


@pytest.mark.parametrize(("text", "expected"), [(text, list(expected)) for text, *expected in CASES])
def test_amounts_are_read_in_every_field(text, expected):
    """Surface, values, currency, approximation and bound follow the labelling rules."""
    assert expected == read(text)


@pytest.mark.parametrize("text", NOT_MONEY)
def test_figures_that_are_no_money_stay_out(text):
    """Counters, articles of law, idioms and look-alike words give no amount."""
    assert [] == read(text)


LINKS = [
    ("일본은 10억유로(한화 약 1조6천억원)를 낸다.", {"1조6천억원": "10억유로"}),
    ("차값은 2만 파운드, 우리 돈 3천400만 원에 달한다.", {"3천400만 원": "2만 파운드"}),
    ("계약은 5억 달러（약 7천억원） 규모다.", {"7천억원": "5억 달러"}),
    ("계약은 5억 달러 규모(당시 환율 기준 약 7천억원)다.", {"7천억원": "5억 달러"}),
    ("대금 7천억원(5억 달러)을 냈다.", {"5억 달러": "7천억원"}),
    ("20만~30만 달러(2억4천만~3억6천만원)에 판다.", {"2억4천만~3억6천만원": "20만~30만 달러"}),
    ("사업비 50억원(국비 30억원)이 든다.", {}),
    ("사업비는 50억원(30억원)이다.", {}),
    ("1달러당 1천400원으로 본다.", {}),
    ("5억 달러를 냈고 7천억원을 빌렸다.", {}),
]
DETAILS = [
    (
        "사업비 90억원 중 국비는 50억원, 지방비는 40억원이다.",
        {"50억원": "90억원", "40억원": "90억원"},
    ),
    ("정부는 10조원을 쓴다. 데이터센터에 3조원을 쓰는 등의 세부 계획도 냈다.", {"3조원": "10조원"}),
    ("정부는 10조원을 쓴다. 이 중 3조원은 인재 양성에 쓴다.", {"3조원": "10조원"}),
    ("예산은 900억원이며 이 가운데 80억원은 시범 사업에 쓴다.", {"80억원": "900억원"}),
    ("총예산 900억원 가운데 80억원을 시범 사업에 쓴다.", {"80억원": "900억원"}),
    ("예산 900억원 중 80억원을 먼저 쓴다.", {"80억원": "900억원"}),
    ("정부는 10조원을 쓴다. 여기에는 연구비 3조원이 들어 있다.", {"3조원": "10조원"}),
    ("시는 총 900억원을 쓴다. 전체 예산 가운데 500억원은 도로에 쓴다.", {"500억원": "900억원"}),
    ("올해 목표액은 900억원이다. 목표액 중 200억원은 중소기업 몫이다.", {"200억원": "900억원"}),
    ("지난해 매출은 900억원이다. 목표액 중 200억원은 중소기업 몫이다.", {}),
    ("건설비 900억원에는 땅값 100억원이 포함됐다.", {"100억원": "900억원"}),
    ("건설비 900억원에는 땅값 100억원이 포함되지 않았다.", {}),
    (
        "시는 900억원을 쓴다. 500억원은 도로에 쓴다. 300억원은 학교에, 나머지 100억원은 병원에 쓴다.",
        {"500억원": "900억원", "300억원": "900억원", "100억원": "900억원"},
    ),
    ("시는 900억원을 쓴다. 500억원은 도로에, 나머지 300억원은 병원에 쓴다.", {}),
    ("총 4조원(국비 3조원, 지방비 1조원)을 쓴다.", {"3조원": "4조원", "1조원": "4조원"}),
    ("총 4조원(국비 3조원, 융자 2조원)을 쓴다.", {}),
    ("국비 120억원과 민자 80억원 등 모두 200억원이 든다.", {"120억원": "200억원", "80억원": "200억원"}),
    ("국비 120억원과 민자 90억원 등 모두 200억원이 든다.", {}),
    ("정부는 10조원을 쓴다. 이 중 3억 달러는 빌린다.", {}),
    ("정부는 10조원을 쓴다. 기업은 3조원을 쓴다.", {}),
    ("정부는 3조원을 쓴다. 이 중 10조원은 오기다.", {}),
    ("A사는 10조원, B사는 20조원을 쓴다. 서버에 3조원을 쓰는 등의 세부 계획도 냈다.", {}),
]


def links(text: str, field: str) -> dict[str, str]:
    found = {m.id: m for m in amounts(text)}
    return {m.text: found[target].text for m in found.values() if (target := getattr(m, field))}


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_a_conversion_names_the_amount_it_converts(text, expected):
    """Only an amount in another currency, set next to the first by the grammar, is a conversion."""
    assert expected == links(text, "conversion_of")


@pytest.mark.parametrize(("text", "expected"), DETAILS)
def test_a_detail_names_its_whole(text, expected):
    """Only the words that single out a part of a whole make a detail."""
    assert expected == links(text, "detail_of")


def test_ids_follow_the_text():
    """Amounts are numbered from M1 in text order, each with the number of its sentence."""
    found = amounts("1억원을 냈다. 2억원을 빌렸다. 3억원을 벌었다.")
    assert [("M1", 1), ("M2", 2), ("M3", 3)] == [(m.id, m.sentence) for m in found]


def test_amounts_outside_the_body_are_dropped():
    """An amount that no sentence holds is not reported."""
    text = "머리 5억원\n본문 3억원이다."
    article = Article.from_text(text)
    body = article.model_copy(update={"sentences": article.sentences[1:]})
    assert ["3억원"] == [m.text for m in find_money(Passage.of(body))]


def test_decomposed_hangul_has_the_offsets_of_composed():
    """Offsets count the code points of an article's text, which is composed whatever came."""
    text = "정부가 3천억원을 투자한다."
    (found,) = amounts(unicodedata.normalize("NFD", text))
    assert (number(3_000 * EOK), text[found.start : found.end]) == (found.value_min, found.text)


def test_an_endless_run_of_digits_is_no_amount():
    """A figure longer than any real one is passed over, so that every amount can be written as JSON."""
    assert [] == read("9" * 5_000 + "원을 냈다.")


FULL_WIDTH = str.maketrans("0123456789,.$()", "０１２３４５６７８９，．＄（）")


@pytest.mark.parametrize("text", [text for text, *_ in CASES])
def test_values_do_not_depend_on_width_or_spaces(text):
    """Full-width digits and no-break spaces change the words, never the values."""
    variant = text.translate(FULL_WIDTH).replace(" ", "\u00a0")
    assert [row[1:] for row in read(text)] == [row[1:] for row in read(variant)]


PIECES = st.sampled_from(
    [
        *(
            "1",
            "23",
            "5,000",
            "3.5",
            "천",
            "백",
            "만",
            "억",
            "조",
            "수",
            "몇",
            "여",
            "원",
            "달러",
            "유로",
            "동",
            "파운드",
        ),
        *("대", "~", "-", "→", " ", "에서", "까지", "약", "최대", "이상", "(", ")", "$", "US$", "투자", "명", "제"),
        *(",", "\n", "三", "億", "이 중"),
    ]
)


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=80).map(strip_unseen), st.lists(PIECES, max_size=25).map("".join)))
def test_every_amount_lies_in_the_text(text):
    """Whatever the text, spans are inside it, in order, apart, and their words are the text's own."""
    reached = 0
    for found in amounts(text):
        assert reached <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.value_min is not None or found.value_max is not None
        reached = found.end


@settings(max_examples=200)
@given(st.integers(min_value=1, max_value=10**16))
def test_every_won_figure_reads_back(value):
    """A whole figure written with 조, 억 and 만 reads back as itself."""
    assert value == amounts(f"모두 {korean(value)}원이 든다.")[0].value_min


def korean(value: int) -> str:
    parts = []
    for unit, size in (("경", 10**16), ("조", JO), ("억", EOK), ("만", MAN), ("", 1)):
        count, value = divmod(value, size)
        if count:
            parts.append(f"{count}{unit}")
    return "".join(parts)


@pytest.mark.parametrize(
    ("scale", "power"),
    [
        *(("k", 3), (" thousand", 3), ("K", 3), ("m", 6), ("mn", 6), (" million", 6), ("M", 6)),
        *(("b", 9), ("bn", 9), (" billion", 9), ("B", 9), ("tn", 12), (" trillion", 12)),
    ],
)
def test_an_english_scale_is_read(scale, power):
    """In letters or words, small or capital."""
    (found,) = find_money(Passage.of(Article.from_text(f"매출은 $35{scale}이다.")))
    assert (35 * 10**power, "USD") == (found.value_min, found.currency)


def test_a_weight_far_before_does_not_make_pounds_a_weight():
    """Right before them it does."""
    far = f"짐의 무게를 쟀다. {'시는 이야기를 나눴다. ' * 7}모두 100파운드를 냈다."
    near = "짐의 무게는 100파운드다."
    assert [["GBP"], []] == [
        [one.currency for one in find_money(Passage.of(Article.from_text(text)))] for text in (far, near)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30억원을 쓴다.", ["'30억원' 3,000,000,000 KRW exact"]),
        ("30억 원을 쓴다.", ["'30억 원' 3,000,000,000 KRW exact"]),
        ("1조5천억원을 쓴다.", ["'1조5천억원' 1,500,000,000,000 KRW exact"]),
        ("삼십억원을 쓴다.", ["'삼십억원' 3,000,000,000 KRW exact"]),
        ("수백조원을 쓴다.", ["'수백조원' 100,000,000,000,000..1,000,000,000,000,000 KRW range approx"]),
        ("30억여원을 쓴다.", ["'30억여원' 3,000,000,000..None KRW lower approx"]),
        ("30여억원을 쓴다.", ["'30여억원' 3,000,000,000..None KRW lower approx"]),
        ("1천여만원을 쓴다.", ["'1천여만원' 10,000,000..None KRW lower approx"]),
        ("최대 30억여원을 쓴다.", ["'30억여원' None..3,000,000,000 KRW upper approx"]),
        ("30여개를 쓴다.", []),
        ("5달러 30센트를 쓴다.", ["'5달러 30센트' 5.3 USD exact"]),
        ("5원 30전을 쓴다.", ["'5원 30전' 5.3 KRW exact"]),
        ("5원 30전체를 쓴다.", ["'5원' 5 KRW exact"]),
        ("$35억을 쓴다.", ["'$35억' 3,500,000,000 USD exact"]),
        ("$3.5 billion을 쓴다.", ["'$3.5 billion' 3,500,000,000.0 USD exact"]),
        ("$35M을 쓴다.", ["'$35M' 35,000,000 USD exact"]),
        ("$35k를 쓴다.", ["'$35k' 35,000 USD exact"]),
        ("$35bn을 쓴다.", ["'$35bn' 35,000,000,000 USD exact"]),
        ("$3tn을 쓴다.", ["'$3tn' 3,000,000,000,000 USD exact"]),
        ("$35mn을 쓴다.", ["'$35mn' 35,000,000 USD exact"]),
        ("$35 thousand을 쓴다.", ["'$35 thousand' 35,000 USD exact"]),
        ("US$35을 쓴다.", ["'US$35' 35 USD exact"]),
        ("HK$35를 쓴다.", ["'HK$35' 35 HKD exact"]),
        ("A$35를 쓴다.", ["'A$35' 35 AUD exact"]),
        ("X$35를 쓴다.", ["'$35' 35 USD exact"]),
        ("€35를 쓴다.", ["'€35' 35 EUR exact"]),
        ("£35를 쓴다.", ["'£35' 35 GBP exact"]),
        ("¥35를 쓴다.", ["'¥35' 35 JPY exact"]),
        ("₩3500을 쓴다.", ["'₩3500' 3,500 KRW exact"]),
        ("USD 35를 쓴다.", ["'USD 35' 35 USD exact"]),
        ("EUR35를 쓴다.", ["'EUR35' 35 EUR exact"]),
        ("ABC 35를 쓴다.", []),
        ("35 USD를 쓴다.", ["'35 USD' 35 USD exact"]),
        ("35RMB를 쓴다.", ["'35RMB' 35 CNY exact"]),
        ("-30억원이다.", ["'-30억원' -3,000,000,000 KRW exact"]),
        ("마이너스 30억원이다.", ["'마이너스 30억원' -3,000,000,000 KRW exact"]),
        ("△30억원이다.", ["'30억원' 3,000,000,000 KRW exact"]),
        ("30million을 쓴다.", []),
        ("30억을 썼다.", ["'30억' 3,000,000,000 KRW exact"]),
        ("30억이 왔다.", []),
    ],
)
def test_each_form_of_an_amount_is_read(text, expected):
    """Numerals, odd ends, cents, symbols, codes, English scales and signs."""
    assert expected == counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("200만∼400만원을 준다.", ["'200만∼400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만~400만원을 준다.", ["'200만~400만원' 2,000,000..4,000,000 KRW range"]),
        ("200~400만원을 준다.", ["'200~400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원~400만원을 준다.", ["'200만원~400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원-400만원을 준다.", ["'200만원-400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원 내지 400만원을 준다.", ["'200만원 내지 400만원' 2,000,000..4,000,000 KRW range"]),
        ("400만원~200만원을 준다.", ["'400만원' 4,000,000 KRW exact", "'200만원' 2,000,000 KRW exact"]),
        ("200만원~400만달러를 준다.", ["'200만원' 2,000,000 KRW exact", "'400만달러' 4,000,000 USD exact"]),
        ("$200~400을 준다.", ["'$200~400' 200..400 USD range"]),
        ("$200~$400을 준다.", ["'$200~$400' 200..400 USD range"]),
        ("200만~400만을 투입한다.", []),
        ("200만원에서 400만원 사이다.", ["'200만원에서 400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원에서 400만원까지 준다.", ["'200만원에서 400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원에서 400만원까지 올랐다.", ["'200만원' 2,000,000 KRW exact", "'400만원' 4,000,000 KRW exact"]),
        ("200만원에서 400만원까지는 크게 올랐다.", ["'200만원' 2,000,000 KRW exact", "'400만원' 4,000,000 KRW exact"]),
        ("200만원부터 400만원까지 준다.", ["'200만원부터 400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원에서 약 400만원까지 준다.", ["'200만원에서 약 400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원부터 총 400만원까지 준다.", ["'200만원부터 총 400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원에서 월 400만원까지 준다.", ["'200만원에서 월 400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원에서 연 400만원까지 준다.", ["'200만원에서 연 400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원에서 대략 400만원까지 준다.", ["'200만원에서 대략 400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원에서 400만원으로 늘었다.", ["'200만원' 2,000,000 KRW exact", "'400만원' 4,000,000 KRW exact"]),
        ("200만원과 400만원 사이다.", ["'200만원과 400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원과 약 400만원 사이다.", ["'200만원과 약 400만원' 2,000,000..4,000,000 KRW range"]),
        ("200만원과 400만원을 준다.", ["'200만원' 2,000,000 KRW exact", "'400만원' 4,000,000 KRW exact"]),
        ("400만원에서 200만원까지 준다.", ["'400만원' 4,000,000 KRW exact", "'200만원' None..2,000,000 KRW upper"]),
        ("수백만~수천만원을 준다.", ["'수백만~수천만원' 1,000,000..100,000,000 KRW range approx"]),
        ("1~2조원을 준다.", ["'1~2조원' 1,000,000,000,000..2,000,000,000,000 KRW range"]),
    ],
)
def test_ranges_are_one_amount_and_changes_two(text, expected):
    """With marks and words, of one currency, in rising order."""
    assert expected == counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("500억원을 들여 1,400만 시간을 투입했다.", ["'500억원' 50,000,000,000 KRW exact"]),
        ("500억원과 300억 명이다.", ["'500억원' 50,000,000,000 KRW exact"]),
        ("수십억원대 소송이다.", ["'수십억원' 1,000,000,000..10,000,000,000 KRW range approx"]),
    ],
)
def test_a_bare_number_beside_an_amount_may_count_something_else(text, expected):
    """It has its own counter; a vague amount is no band."""
    assert expected == counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("500억원 가까이 쓴다.", ["'500억원' 50,000,000,000 KRW exact approx nearly"]),
        ("최대 500억원 가까이 쓴다.", ["'500억원' None..50,000,000,000 KRW upper approx"]),
        (
            "국비 30억여와 시비 20억여원을 쓴다.",
            ["'20억여원' 2,000,000,000..None KRW lower approx"],
        ),
        (
            "20억~30억원에서 40억원 사이다.",
            [
                "'20억~30억원' 2,000,000,000..3,000,000,000 KRW range",
                "'40억원' 4,000,000,000 KRW exact",
            ],
        ),
        (
            "20억원에서 30억~40억원 사이다.",
            [
                "'20억원' 2,000,000,000 KRW exact",
                "'30억~40억원' 3,000,000,000..4,000,000,000 KRW range",
            ],
        ),
        ("3원~5억원을 쓴다.", ["'3원~5억원' 3..500,000,000 KRW range"]),
        ("300원~5만원을 쓴다.", ["'300원~5만원' 300..50,000 KRW range"]),
        ("3~5억원을 쓴다.", ["'3~5억원' 300,000,000..500,000,000 KRW range"]),
        ("5억~5억원을 쓴다.", ["'5억원' 500,000,000 KRW exact"]),
        ("20억원에서 30억원 사이다.", ["'20억원에서 30억원' 2,000,000,000..3,000,000,000 KRW range"]),
    ],
)
def test_a_range_and_what_is_nearly_so_much_are_read_once(text, expected):
    """Only an exact sum is nearly reached, and a range is no end of another."""
    assert expected == counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三千만원을 쓴다.", ["'三千만원' 30,000,000 KRW exact"]),
        ("美300억달러를 쓴다.", ["'300억달러' 30,000,000,000 USD exact"]),
        ("中三千만원이다.", []),
        ("金三萬원이 왔다.", []),
    ],
)
def test_a_word_in_hanja_goes_on_in_hanja(text, expected):
    """Its last letters are no numeral; figures are one behind any letter."""
    assert expected == counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("스웨덴은 3억크로나~5억크로나를 쓴다.", ["'3억크로나~5억크로나' 300,000,000..500,000,000 SEK range"]),
        ("아이슬란드는 300크로나~500크로나를 쓴다.", ["'300크로나~500크로나' 300..500 ISK range"]),
        ("무게는 3파운드~5파운드다.", []),
        ("베트남에서 300동~500동을 쓴다.", ["'300동~500동' 300..500 VND range"]),
        ("아파트 300동~500동이 선다.", []),
    ],
)
def test_each_end_of_a_range_has_the_currency_of_its_country(text, expected):
    """Where the word is that of several, or counts other things as well."""
    assert expected == counted(text)


@pytest.mark.parametrize("text", ["백~천만원 단위로 정한다.", "수백~수천만원 단위다.", "천~만원 버스를 탔다."])
def test_an_idiom_is_no_end_of_a_range(text):
    """Neither a scale nor a crowd."""
    assert [] == counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("예산 300여억을 쓴다.", ["'300여억' 30,000,000,000..None KRW lower approx"]),
        ("규모는 3억달러→5억이다.", ["'3억달러' 300,000,000 USD exact", "'5억' 500,000,000 KRW exact"]),
        ("3억달러→5억이다.", ["'3억달러' 300,000,000 USD exact", "'5억' 500,000,000 USD exact"]),
        ("3억유로에서 5억으로 는다.", ["'3억유로' 300,000,000 EUR exact", "'5억' 500,000,000 EUR exact"]),
        ("3억달러, 5억 명이다.", ["'3억달러' 300,000,000 USD exact"]),
    ],
)
def test_a_bare_number_behind_an_amount_is_in_its_currency(text, expected):
    """Unless words of money say won, or it counts something else; what is over so much is so without a currency."""
    assert expected == counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5, 6억 원이 든다.", ["'5, 6억 원' 500,000,000..600,000,000 KRW range"]),
        ("2, 3천만 원이 든다.", ["'2, 3천만 원' 20,000,000..30,000,000 KRW range"]),
        ("예산 5, 6조를 쓴다.", ["'5, 6조' 5,000,000,000,000..6,000,000,000,000 KRW range"]),
        ("상법 5, 6조에 따라 지원했다.", []),
        ("5, 8억 원이 든다.", ["'8억 원' 800,000,000 KRW exact"]),
    ],
)
def test_two_neighbouring_digits_are_a_range_of_amounts(text, expected):
    """5, 6억 원 is 500 to 600 million won, and 5, 6조 of a law two articles."""
    assert expected == counted(text)
