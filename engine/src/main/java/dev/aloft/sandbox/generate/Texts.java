package dev.aloft.sandbox.generate;

import java.util.List;
import java.util.SplittableRandom;

/** What people write: wiki markup of every kind in daily use, and now and then something odd. */
final class Texts {

  private static final String[] WORDS =
      ("server login page error when the user opens a report after an upgrade and clicks save"
              + " twice timeout in database connection index for search null value field größe"
              + " café naïve customers cannot export their invoices since Monday deploy rollback")
          .split(" ");

  private static final String EMOJI = "😀👩‍👩‍👧🏳️‍🌈";
  private static final String RIGHT_TO_LEFT = "שלום עולם مرحبا بالعالم";

  private final Cast cast;

  Texts(Cast cast) {
    this.cast = cast;
  }

  String summary(SplittableRandom random) {
    return words(random, 4 + random.nextInt(8));
  }

  /** A summary that no site takes as it is. */
  String oddSummary(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> words(random, 80);
      case 1 -> words(random, 4) + "\n" + words(random, 3);
      case 2 -> "   ";
      case 3 -> "  " + EMOJI + " " + RIGHT_TO_LEFT + "  ";
      case 4 -> words(random, 3) + " \u0008 backspace \u001b[31m";
      default -> "😀".repeat(200);
    };
  }

  /** A text of several lines, or a long one. */
  String text(SplittableRandom random, String issueKey) {
    return switch (random.nextInt(12)) {
      case 0 ->
          "h2. What happens\nThe *"
              + word(random)
              + "* stops.\n\n# start\n# wait _ten_ minutes\n"
              + "## "
              + words(random, 12)
              + "\n\nSee "
              + issueKey
              + ".";
      case 1 ->
          "||Part||Count||\n|"
              + word(random)
              + "|2|\n|"
              + words(random, 3)
              + "|1|\n\nAsk [~"
              + cast.login(random)
              + "].";
      case 2 ->
          "{code:java}\nif (wind > 22) {\n  cancel(\""
              + word(random)
              + "\");\n}\n{code}\n"
              + words(random, 20)
              + " {{/var/log/app.log}}";
      case 3 ->
          "* "
              + words(random, 8)
              + "\n** with *spare* parts\n* [manual|https://docs.example/a?b=1]"
              + "\n----\nbq. "
              + words(random, 10);
      case 4 -> "{quote}\n" + words(random, 25) + "\n{quote}\n{color:red}Urgent{color}.";
      case 5 -> "[~" + cast.login(random) + "] " + words(random, 20) + "?\n\n" + words(random, 15);
      default -> words(random, 40) + "\n" + words(random, 40);
    };
  }

  /** What a comment says: a line mostly. */
  String remark(SplittableRandom random, String issueKey) {
    return random.nextInt(3) == 0 ? text(random, issueKey) : words(random, 20 + random.nextInt(30));
  }

  /** Edges of markup and of text itself. */
  String odd(SplittableRandom random, String issueKey) {
    List<String> texts =
        List.of(
            "{code}\nnever closed " + words(random, 20),
            "*bold _both* italic_ -struck +ins+ ^sup^ ~sub~ {{*mono*}} \\*not bold\\* \\\\ break",
            "|a|b\n|c|\n||h|d||\n| | |\n|multi\nline|x|",
            "* one\n*** three\n# two\n#* mixed\n** deep\n****** " + words(random, 3),
            "{noformat}\n]]> ends CDATA, &amp; and &#27; stand, {code} inside {noformat}",
            "[~somebody.unknown] [|] [text|] [#anchor] [mailto:a@b.example] [^missing.txt]"
                + " !none.png!",
            "{panel:title=A|borderStyle=dashed}\n{quote}\n{panel}\n{quote}",
            EMOJI + " " + RIGHT_TO_LEFT + " \u200f\u202e reversed \u202c\u0000\u0001\u000b\u001f",
            "\r\n\r\nWindows\r\nline ends\r\n\r\n",
            "   \n\t\n   ",
            words(random, 10) + "\u00a0\u2028\u2029\ufeff\ufffe\uffff" + words(random, 5),
            issueKey + " " + issueKey + "-1 NOPE-99999 https://jira.example/browse/" + issueKey,
            "x".repeat(5_000),
            "<script>alert('&lt;')</script> <!-- <![CDATA[ -->\n" + words(random, 5));
    int which = random.nextInt(texts.size() + 1);
    return which < texts.size() ? texts.get(which) : tooLong(random);
  }

  /** Longer than any field of the cloud takes. */
  private String tooLong(SplittableRandom random) {
    StringBuilder out = new StringBuilder("h1. Log\n\n");
    while (out.length() < 40_000) {
      out.append("* ").append(words(random, 12)).append('\n');
    }
    return out.toString();
  }

  String word(SplittableRandom random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static String words(SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder(count * 7);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        text.append(' ');
      }
      text.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }
}
