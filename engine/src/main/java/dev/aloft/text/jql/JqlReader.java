package dev.aloft.text.jql;

import dev.aloft.text.jql.grammar.JqlLexer;
import dev.aloft.text.jql.grammar.JqlParser;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.LexerNoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/** Reads JQL. */
public final class JqlReader {

  /** How deep brackets may stand in each other: nobody writes more, and it bounds the stack. */
  private static final int DEEPEST = 500;

  private JqlReader() {}

  /** Reads a text; of several mistakes it tells the first. */
  public static JqlReading read(String text) {
    try {
      JqlParser parser = new JqlParser(tokens(text));
      parser.removeErrorListeners();
      parser.addErrorListener(new FirstMistake());
      return new JqlReading.Read(new TreeBuilder(text).query(parser.query()));
    } catch (Mistake mistake) {
      return new JqlReading.Broken(text.offsetByCodePoints(0, mistake.at), mistake.why);
    }
  }

  private static CommonTokenStream tokens(String text) {
    JqlLexer lexer = new JqlLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(new FirstMistake());
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    int brackets = 0;
    int negations = 0;
    for (Token token : tokens.getTokens()) {
      int type = token.getType();
      negations = type == JqlLexer.NOT || type == JqlLexer.BANG ? negations + 1 : 0;
      if (type == JqlLexer.LPAREN) {
        brackets++;
      } else if (type == JqlLexer.RPAREN) {
        brackets--;
      }
      if (brackets + negations > DEEPEST) {
        throw new Mistake(token.getStartIndex(), "too many brackets in each other");
      }
    }
    return tokens;
  }

  /** Ends the reading; says where, in code points, and why. */
  private static final class Mistake extends ParseCancellationException {

    private static final long serialVersionUID = 1L;

    private final int at;
    private final String why;

    Mistake(int at, String why) {
      super(why);
      this.at = at;
      this.why = why;
    }
  }

  private static final class FirstMistake extends BaseErrorListener {

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        @Nullable Object offending,
        int line,
        int column,
        String message,
        @Nullable RecognitionException error) {
      if (offending instanceof Token token) {
        throw new Mistake(
            token.getStartIndex(),
            token.getType() == Token.EOF
                ? "something is missing at its end"
                : "not expected here: " + token.getText());
      }
      int at = error instanceof LexerNoViableAltException lexical ? lexical.getStartIndex() : 0;
      throw new Mistake(at, "a quote that nothing closes, or a character that needs quotes");
    }
  }
}
