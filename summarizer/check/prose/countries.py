"""Countries as English prose and Korean text name them.

`named` is the pattern of the country's own name alone; `korean` also holds the syllables, cities and bodies that may
stand for it, so that a country counts as missing only where nothing of it is printed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["COUNTRIES", "Country"]


class Country(NamedTuple):
    """A country: English words, its Korean names, and every Korean pattern that may mean it."""

    english: tuple[str, ...]
    named: tuple[str, ...]
    korean: tuple[str, ...]

    def name_in(self, korean: str) -> re.Match[str] | None:
        """Return where a Korean text names the country itself."""
        return re.search("|".join(self.named), korean)


def _country(english: str, named: str, hints: str = "") -> Country:
    names = tuple(named.split())
    return Country(tuple(english.split("|")), names, (*names, *hints.split()))


COUNTRIES: tuple[Country, ...] = (
    _country(
        "Japan|Japanese",
        "일본",
        "日 일(?:[·\\s,]|외무|총리|정부|경제) [한미중]일 엔화 엔(?:의|을|[\\s,.)]) 도쿄 오사카 소프트뱅크 JP",
    ),
    _country(
        "China|Chinese",
        "중국",
        "中 중(?:[·\\s,]|공산) [한미일북러]중 베이징 상하이 선전 홍콩 위안 딥시크 알리바바 바이두 화웨이",
    ),
    _country(
        "United States|US|U.S.|USA|America|American|Americans",
        "미국",
        "美 미(?:[·\\s,]|정부|행정부|국무|상무|의회) [한중일북]미 북미 미주 달러 워싱턴 뉴욕 실리콘밸리 캘리포니아 트럼프 바이든 백악관"
        " 오픈AI 구글 엔비디아 메타 마이크로소프트 아마존 애플 앤트로픽 US 텍사스",
    ),
    _country(
        "United Kingdom|UK|U.K.|Britain|British",
        "영국",
        "英 영(?:[·\\s,]|정부|총리) 런던 파운드 블레츨리 UK 케임브리지 옥스퍼드",
    ),
    _country("France|French", "프랑스", "佛 불(?:[·\\s,]) 파리 마크롱 엘리제 미스트랄 유로"),
    _country("Germany|German|Germans", "독일", "獨 독(?:[·\\s,]) 베를린 뮌헨 유로 숄츠 메르츠"),
    _country("Canada|Canadian|Canadians", "캐나다", "加 오타와 토론토 몬트리올 밴쿠버"),
    _country("Italy|Italian|Italians", "이탈리아", "伊 로마 밀라노 유로 멜로니"),
    _country("Australia|Australian|Australians", "호주 오스트레일리아", "濠 캔버라 시드니"),
    _country("Singapore|Singaporean", "싱가포르 싱가폴"),
    _country("India|Indian|Indians", "인도(?!네시아|적|주의|[하되])", "印 뉴델리 델리 모디 벵갈루루"),
    _country("Saudi Arabia|Saudi", "사우디", "리야드"),
    _country("United Arab Emirates|UAE|Emirati", "아랍에미리트 UAE", "두바이 아부다비"),
    _country("Taiwan|Taiwanese", "대만 타이완", "臺 TSMC 타이베이"),
    _country("Israel|Israeli|Israelis", "이스라엘", "텔아비브"),
    _country("Russia|Russian|Russians", "러시아", "露 러(?:[·\\s,]) 북러 모스크바 푸틴 루블"),
    _country("North Korea|North Korean", "북한 조선민주", "北 북(?:[·\\s,]) 평양 김정은"),
    _country("Brazil|Brazilian", "브라질", "상파울루"),
    _country("Spain|Spanish", "스페인 에스파냐", "마드리드"),
    _country("Netherlands|Dutch", "네덜란드", "헤이그 암스테르담 ASML"),
    _country("Switzerland|Swiss", "스위스", "제네바 다보스 취리히"),
    _country("Vietnam|Vietnamese", "베트남", "하노이 호찌민"),
    _country("Indonesia|Indonesian", "인도네시아", "자카르타"),
    _country("Malaysia|Malaysian", "말레이시아", "쿠알라룸푸르"),
    _country("Ukraine|Ukrainian", "우크라이나", "키이우"),
    _country("Norway|Norwegian", "노르웨이", "오슬로"),
    _country("Sweden|Swedish", "스웨덴", "스톡홀름"),
    _country("Denmark|Danish", "덴마크", "코펜하겐"),
    _country("Finland|Finnish", "핀란드", "헬싱키"),
    _country("Ireland|Irish", "아일랜드", "더블린"),
    _country("Belgium|Belgian", "벨기에", "브뤼셀"),
    _country("Austria|Austrian", "오스트리아", "빈에"),
    _country("Poland|Polish", "폴란드", "바르샤바"),
    _country("Turkey|Türkiye|Turkish", "튀르키예 터키", "앙카라 이스탄불"),
    _country("Mexico|Mexican", "멕시코"),
    _country("Thailand|Thai", "태국 타이(?!완|타|틀|머|어)", "방콕"),
    _country("Philippines|Filipino|Philippine", "필리핀", "마닐라"),
    _country("New Zealand", "뉴질랜드"),
    _country("Chile|Chilean", "칠레"),
    _country("Kenya|Kenyan", "케냐", "나이로비"),
    _country("Rwanda|Rwandan", "르완다"),
    _country("South Africa|South African", "남아프리카 남아공"),
    _country("Egypt|Egyptian", "이집트", "카이로"),
    _country("Kazakhstan|Kazakh", "카자흐스탄"),
    _country("Estonia|Estonian", "에스토니아"),
    _country("Portugal|Portuguese", "포르투갈", "리스본"),
    _country("Greece|Greek", "그리스(?!도)", "아테네"),
    _country("Czech Republic|Czech|Czechia", "체코", "프라하"),
    _country("Hungary|Hungarian", "헝가리", "부다페스트"),
)
"""Countries that Korean news on AI names; South Korea is left out, which a text need not name."""
