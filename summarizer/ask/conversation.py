"""One exchange with a model in one way of asking; instructor decides when an invalid answer is asked again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast

import tenacity
from pydantic import BaseModel, ValidationError

from summarizer.cassette import Played
from summarizer.endpoint import Endpoint, LimitName
from summarizer.errors import BadRequest, PolicyBriefError

from .answer import Answer, Call, Kind
from .message import ChatMessage
from .reply import json_object, problems, read_answer, reply_model
from .transport.retries import Transport, model_of
from .ways import Way, limit_name

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion, ChatCompletionMessage

__all__ = ["Conversation", "FormIgnored", "Question", "request_body"]

T = TypeVar("T", bound=BaseModel)

_SENT_IF_SET = ("temperature", "reasoning_effort", "verbosity", "service_tier")
_PLACEHOLDER = {"role": "user", "content": "-"}


class FormIgnored(Exception):
    """The endpoint accepted the request, but answered in prose and not in JSON."""


class Question(NamedTuple, Generic[T]):
    """What is asked, independent of the way of asking."""

    messages: Sequence[ChatMessage]
    answer_type: type[T]
    schema: dict[str, Any]
    context: Mapping[str, Any]
    reask: Callable[[Sequence[str]], str]
    kind: Kind


class Conversation(Generic[T]):
    """Ask, and let instructor ask again where the answer is invalid; each request is composed here.

    Most first answers are valid and do not involve instructor. An invalid one is passed to it as the answer to its own
    first request.

    Once it is given a validation context, instructor renders every message as a Jinja template and strips its
    indentation. So it is given a placeholder: it decides when to ask again and with which turns, and `create` puts in
    the real texts. No text of an article reaches the template engine.
    """

    def __init__(
        self,
        question: Question[T],
        way: Way,
        *,
        endpoint: Endpoint,
        transport: Transport,
        calls: list[Call],
        settled: bool,
        limit: LimitName | None = None,
        on_taken: Callable[[], None] = lambda: None,
    ) -> None:
        self._question = question
        self._way = way
        self._endpoint = endpoint
        self._transport = transport
        self._calls = calls
        self._settled = settled
        self._limit: LimitName | None = limit
        self._on_taken = on_taken
        self._is_call = way.structured == "tools"
        self._first: Any = None  # the first completion, before any re-ask
        self._seen = 0  # the number of messages that instructor begins with
        self._turns: list[dict[str, Any]] = []
        self._problems: tuple[str, ...] = ()
        self._draft: dict[str, Any] | None = None
        self._model = endpoint.model

    async def run(self) -> Answer[T]:
        """Ask until the answer is valid or the re-asks are used up.

        Raise what the transport raises, and `FormIgnored` where the endpoint ignores a way that it has not followed
        before.
        """
        self._first = await self._send()
        try:
            return self._answer(self._read(self._first.choices[0].message))
        except ValueError:
            return await self._reask()

    async def _reask(self) -> Answer[T]:
        from instructor.core.exceptions import InstructorRetryException

        message = self._first.choices[0].message
        self._is_call = self._way is Way.TOOL and (bool(message.tool_calls) or json_object(_text(message)) is None)
        try:
            reply = await self._ask()
        except InstructorRetryException as failed:
            if isinstance(failed.__cause__, BadRequest) and self._draft is not None:
                # an endpoint that accepts no further turn: what is valid of the draft is kept
                return replace(self._answer(None), failure=failed.__cause__)
            self._reraise_unless_invalid(failed.__cause__)
            return self._answer(None)
        return self._answer(reply.root)

    def answer_left(self, failure: PolicyBriefError, calls: Sequence[Call]) -> Answer[T] | None:
        """Return the draft that was received before a re-ask failed, or None where there is none."""
        if self._draft is None:
            return None
        return replace(self._answer(None), failure=failure, calls=tuple(calls))

    async def create(self, *, messages: Sequence[dict[str, Any]], **_: Any) -> Any:  # noqa: ANN401 - the SDK's
        """Send one turn: called by instructor in place of the SDK's `chat.completions.create`."""
        if not self._seen:
            self._seen = len(messages)
            return self._fitted(self._first)
        self._turns += self._in_our_words(messages[self._seen :])
        self._seen = len(messages)
        return self._fitted(await self._send())

    async def _send(self) -> Any:  # noqa: ANN401 - the SDK's completion, or what stands in for it
        kind: Kind = "reask" if self._turns else self._question.kind
        if self._turns:
            self._transport.begin_turn()
        request = request_body(self._question, self._way, self._endpoint, turns=self._turns, limit=self._limit)
        completion = await self._transport.send(request, kind=kind, calls=self._calls)
        self._note(completion)
        return completion

    def _read(self, message: Any) -> T:  # noqa: ANN401 - the SDK's
        """Validate the first answer, in whatever form it came; raise ValueError where nothing in it is valid."""
        question = self._question
        failure: ValueError | None = None
        for text in _texts(message):
            try:
                return read_answer(text, question.answer_type, context=dict(question.context), strict=False)
            except ValueError as error:
                failure = failure or error
        raise failure or ValueError("neither text nor a call")

    def _fitted(self, completion: Any) -> Any:  # noqa: ANN401 - the SDK's
        """Return a completion in the form that instructor reads: the tool call that was asked for, or else text."""
        completion = _as_of_sdk(completion)
        message = completion.choices[0].message
        message.refusal = None  # an empty one, '' or [], which instructor takes for a refusal
        if not self._is_call:
            message.content, message.tool_calls = _text(message), None
        elif not message.tool_calls and json_object(_text(message)) is not None:
            message.content, message.tool_calls = None, [_as_call(_text(message), self._question.answer_type)]
        elif message.tool_calls:
            message.tool_calls = message.tool_calls[:1]
        return completion

    async def _ask(self) -> Any:  # noqa: ANN401 - the wrapped answer, of a class made at run time
        import instructor
        from instructor.core.hooks import Hooks

        hooks = Hooks()
        hooks.on("parse:error", self._note_problems)
        mode = instructor.Mode.TOOLS if self._is_call else instructor.Mode.JSON_SCHEMA
        ask = cast("Any", instructor.patch(create=self.create, mode=mode))
        return await ask(
            response_model=reply_model(self._question.answer_type),
            context=dict(self._question.context),
            max_retries=_reasking(self._endpoint.reasks),
            strict=False,  # validators that resolve ids return values of their own types, which strict mode refuses
            hooks=hooks,
            messages=[_PLACEHOLDER],
        )

    def _in_our_words(self, turns: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Keep the model's turns as instructor wrote them, and replace its message about the errors with ours."""
        text = self._question.reask(self._problems)
        return [turn if turn["role"] == "assistant" else {**turn, "content": text} for turn in turns]

    def _note(self, completion: ChatCompletion) -> None:
        message = completion.choices[0].message
        _write_out_arguments(message)
        if not self._turns:
            if not self._settled and self._way.structured != "json" and not _holds_answer(message):
                raise FormIgnored
            self._on_taken()
        self._model = model_of(completion, self._endpoint)
        self._draft = json_object(_text(message)) or self._draft

    def _note_problems(self, error: Exception) -> None:
        self._problems = problems(error)

    def _reraise_unless_invalid(self, cause: BaseException | None) -> None:
        """Raise the original error where instructor wrapped one that is not about the answer."""
        if cause is not None and not isinstance(cause, _invalid_answers()):
            raise cause from cause.__cause__

    def _answer(self, value: T | None) -> Answer[T]:
        return Answer(
            value=value,
            draft=self._draft,
            problems=self._problems if value is None else (),
            calls=tuple(self._calls),
            model=self._model,
            structured=self._way.structured,
        )


def request_body(
    question: Question[T],
    way: Way,
    endpoint: Endpoint,
    *,
    turns: Sequence[Mapping[str, Any]] = (),
    limit: LimitName | None = None,
) -> dict[str, Any]:
    """Return the parameters for the SDK: the question asked in one way, and the turns that followed it."""
    request: dict[str, Any] = {
        "model": endpoint.model,
        "messages": [*way.messages(question.messages, question.schema), *turns],
        **way.options(question.answer_type.__name__, question.schema),
    }
    for name in _SENT_IF_SET:
        if (value := getattr(endpoint, name)) is not None:
            request[name] = value
    if endpoint.max_output_tokens is not None:
        request[limit or limit_name(endpoint)] = endpoint.max_output_tokens
    if endpoint.extra_body:
        request["extra_body"] = dict(endpoint.extra_body)
    return request


def _write_out_arguments(message: ChatCompletionMessage) -> None:
    """Write arguments as JSON text where a server sends them as an object, which the API does not allow."""
    for call in message.tool_calls or ():
        function: Any = getattr(call, "function", None)
        if not isinstance(function.arguments, str):
            function.arguments = json.dumps(function.arguments, ensure_ascii=False)


def _texts(message: ChatCompletionMessage) -> list[str]:
    """Return the texts that may hold the answer: the arguments of calls, then the content."""
    functions = [getattr(call, "function", None) for call in message.tool_calls or ()]
    arguments = [str(getattr(function, "arguments", "") or "") for function in functions]
    return [text for text in (*arguments, str(message.content or "")) if text]


def _text(message: ChatCompletionMessage) -> str:
    """Return the text that contains the answer: the first that has a JSON object in it, else the first."""
    texts = _texts(message)
    return next((text for text in texts if json_object(text) is not None), texts[0] if texts else "")


def _holds_answer(message: ChatCompletionMessage) -> bool:
    """Return whether a reply is an answer in some form: a call, or text that contains or begins a JSON object."""
    text = _text(message)
    return bool(message.tool_calls) or text.lstrip().startswith(("{", "```")) or json_object(text) is not None


def _as_call(arguments: str, answer_type: type[BaseModel]) -> Any:  # noqa: ANN401 - the SDK's
    """Return a text as the tool call that was asked for, so that a later turn can answer it."""
    from openai.types.chat import ChatCompletionMessageFunctionToolCall

    function = {"name": answer_type.__name__, "arguments": arguments}
    return ChatCompletionMessageFunctionToolCall.model_validate(
        {"id": "call_0", "type": "function", "function": function}
    )


def _as_of_sdk(completion: Any) -> Any:  # noqa: ANN401 - the SDK's
    """Return a completion of a cassette as the type that instructor expects."""
    if not isinstance(completion, Played):
        return completion
    from openai.types.chat import ChatCompletion

    return ChatCompletion.construct(**completion.tree())


def _invalid_answers() -> tuple[type[Exception], ...]:
    from instructor.core.exceptions import ResponseParsingError

    return (ValidationError, ResponseParsingError)


def _reasking(reasks: int) -> tenacity.AsyncRetrying:
    """Return a policy that asks again only after invalid answers.

    instructor also takes an integer, but it means attempts in one release and retries in another. A tenacity object
    without a predicate would send again after errors that the transport has given up on.
    """
    return tenacity.AsyncRetrying(
        stop=tenacity.stop_after_attempt(1 + reasks),
        retry=tenacity.retry_if_exception_type(_invalid_answers()),
        reraise=True,
    )
