package dev.aloft.text.wiki;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Texts that are dense with markup, whole and broken. */
public final class WikiTexts extends DomainContextBase {

  private static final String[] TOKENS = {
    "*",
    "_",
    "-",
    "+",
    "^",
    "~",
    "??",
    "{{",
    "}}",
    "{",
    "}",
    "[",
    "]",
    "|",
    "||",
    "!",
    "\\",
    "\\\\",
    "#",
    "##",
    "#*",
    "* ",
    "# ",
    "- ",
    "\n",
    "\r\n",
    "\r",
    " ",
    "  ",
    "\t",
    "\n\n",
    "h1. ",
    "h6.",
    "bq. ",
    "----",
    "--",
    " --- ",
    "{code}",
    "{code:java}",
    "{code:title=A b.java|borderStyle=solid}",
    "{noformat}",
    "{quote}",
    "{panel}",
    "{panel:title=T}",
    "{color}",
    "{color:red}",
    "{CODE}",
    "{*}",
    "{_}",
    "{anchor:x}",
    "{foo:bar=1}",
    "[~ann]",
    "[~accountid:5b1:x-y]",
    "[~ bob lee ]",
    "[a|http://x.example/a?b=c#d]",
    "[http://x.example]",
    "[#top]",
    "[^file.txt]",
    "[x|^f.png]",
    "[mailto:a@b.example]",
    "[ann|~ann]",
    "!pic.png!",
    "!pic.png|thumbnail!",
    "!http://a.b/c.png!",
    "http://x.example/browse/ABC-1",
    "https://x.example/a(b).",
    "ABC-1",
    "ABC-12.",
    "UTF-8",
    ":)",
    "(/)",
    "(*)",
    "(flagoff)",
    "\\*",
    "\\{",
    "\\[",
    "word",
    "two words",
    "é",
    "漢字",
    "\uD83D\uDE00",
    "\uD800",
    "\u0000",
    "\u001B[0m",
    "\\\\server\\share",
    "C:\\temp",
    ".",
    ",",
    "\""
  };

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> dense =
        Arbitraries.of(TOKENS).list().ofMaxSize(60).map(parts -> String.join("", parts));
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> marks =
        Arbitraries.strings().withChars("*_-+^~?{}[]|!\\# \n:ab1.c").ofMaxLength(60);
    Arbitrary<String> mixed = Combinators.combine(dense, any, marks).as((a, b, c) -> a + b + c);
    return Arbitraries.frequencyOf(
        Tuple.of(4, dense), Tuple.of(1, any), Tuple.of(3, marks), Tuple.of(1, mixed));
  }
}
