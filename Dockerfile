# policy-brief for nights, built from this repository; no package index of the image's own is assumed beyond PyPI or
# what PIP_INDEX_URL names. `docker build -t policy-brief .`, or buildah, podman.
ARG PYTHON=docker.io/library/python:3.13-slim
FROM ${PYTHON} AS build
ARG PIP_INDEX_URL
WORKDIR /build
COPY requirements.lock ./
RUN python -m venv /opt/policy-brief \
    && grep -v '^#' requirements.lock > lock.txt \
    && /opt/policy-brief/bin/pip install --no-cache-dir --require-hashes -r lock.txt
COPY pyproject.toml README.md LICENSE ./
COPY summarizer ./summarizer
COPY schemas ./schemas
COPY prompts ./prompts
RUN /opt/policy-brief/bin/pip install --no-cache-dir --no-deps .

FROM ${PYTHON}
COPY --from=build /opt/policy-brief /opt/policy-brief
ENV PATH=/opt/policy-brief/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
# Settings and folders are mounted at /work; nothing else is written, so that the root may be read-only.
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin night
USER 10001:10001
WORKDIR /work
VOLUME ["/work"]
ENTRYPOINT ["policy-brief"]
CMD ["nightly", "/work/night.toml", "--quiet"]
