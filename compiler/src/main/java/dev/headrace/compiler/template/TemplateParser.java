package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.diagnostic.Suggestion;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.parser.ParserImpl;
import io.pebbletemplates.pebble.parser.StoppingCondition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds Pebble's nodes from the lexer's tokens. Used once, by one thread. */
final class TemplateParser extends ParserImpl {
  private final TemplateSource source;
  private final String text;
  private final TemplateLimits limits;
  private final TermParser terms;
  private final Deque<String> blocks = new ArrayDeque<>();
  private final Deque<PlacedToken> open = new ArrayDeque<>();
  private final List<BlockNode> blockNodes = new ArrayList<>();
  private final MacroScopes macros = new MacroScopes();
  private final List<ParsedMacro> parsedMacros = new ArrayList<>();
  private final List<Block> resourceBlocks = new ArrayList<>();
  private int nesting;
  private @Nullable PlacedToken passed;

  /**
   * @param text the source's text as the lexer read it
   */
  TemplateParser(TemplateSource source, String text, TokenStream stream, TemplateLimits limits) {
    super(ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of(), null);
    this.source = source;
    this.text = text;
    this.limits = limits;
    setStream(stream);
    this.terms = new TermParser(this);
  }

  RootNode template() {
    return new RootNode(subparse());
  }

  @Override
  public TermParser getExpressionParser() {
    return terms;
  }

  /** The parser of expressions. */
  TermParser terms() {
    return terms;
  }

  /** Which special names the macro being parsed uses. */
  MacroScopes macros() {
    return macros;
  }

  /** The blocks for inheritance met so far. */
  List<BlockNode> blockNodes() {
    return blockNodes;
  }

  String text() {
    return text;
  }

  TemplateSource source() {
    return source;
  }

  @Override
  public BodyNode subparse() {
    return body(null);
  }

  @Override
  public BodyNode subparse(StoppingCondition stop) {
    return body(stop);
  }

  /**
   * The nodes up to a tag with one of these names, which becomes the current token.
   *
   * @param opening the tag whose body this is, for the error when it is not closed
   */
  BodyNode until(PlacedToken opening, String... names) {
    open.push(opening);
    var body = body(token -> token.test(Token.Type.NAME, names));
    open.pop();
    return body;
  }

  /** Parses what belongs to a tag that Pebble's own parser reads. */
  RenderableNode within(PlacedToken opening, Supplier<RenderableNode> parse) {
    open.push(opening);
    var node = parse.get();
    open.pop();
    return node;
  }

  private BodyNode body(@Nullable StoppingCondition stop) {
    enter();
    var nodes = new ArrayList<RenderableNode>();
    while (true) {
      var token = current();
      switch (token.getType()) {
        case TEXT -> {
          nodes.add(new TextPart(token.getValue(), span(token)));
          next();
        }
        case PRINT_START -> nodes.add(print());
        case EXECUTE_START -> {
          var name = next();
          if (name.getType() != Token.Type.NAME) {
            throw unexpected("the name of a tag");
          }
          if (stop != null && stop.evaluate(name)) {
            leave();
            return new Body(name.getLineNumber(), nodes);
          }
          nodes.add(tag(name));
        }
        case EOF -> {
          if (stop != null) {
            throw unclosed();
          }
          leave();
          return new Body(token.getLineNumber(), nodes);
        }
        default -> throw unexpected("text or a tag");
      }
    }
  }

  private RenderableNode print() {
    next();
    var term = terms.tuple();
    if (current().getType() != Token.Type.PRINT_END) {
      throw unexpected("`}}`");
    }
    advance();
    return new PrintPart(term);
  }

  private RenderableNode tag(PlacedToken name) {
    var parser = Tags.find(name.getValue());
    if (parser == null) {
      throw unknownTag(name);
    }
    return parser.parse(name, this);
  }

  private ProjectException unknownTag(PlacedToken name) {
    var word = name.getValue();
    if (word.startsWith("end") || word.startsWith("el")) {
      var opening = open.peek();
      return error(
          name,
          "unexpected tag `" + word + "`",
          opening == null
              ? "no block is open here"
              : "the open block is `%s`, from line %d"
                  .formatted(opening.getValue(), opening.getLineNumber()));
    }
    return error(
        name,
        "there is no tag `" + word + "`",
        Suggestion.didYouMean(word, Tags.names()).orElse(null));
  }

  private ProjectException unclosed() {
    var opening = open.peek();
    if (opening == null) {
      return error(current(), "a block is not closed", null);
    }
    var name = opening.getValue();
    return error(
        opening, "the block `" + name + "` is not closed", "close it with `{% end" + name + " %}`");
  }

  /** Whether a loop is open within the innermost macro. */
  boolean inLoop() {
    for (var tag : open) {
      switch (tag.getValue()) {
        case "for" -> {
          return true;
        }
        case "macro", "test", "data_test", "materialization", "call" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the current tag stands in no block. */
  boolean atTop() {
    return open.isEmpty();
  }

  /** The token that begins the tag whose name is the current token. */
  PlacedToken tagStart() {
    return (PlacedToken) getStream().peek(-1);
  }

  PlacedToken current() {
    return (PlacedToken) getStream().current();
  }

  /** Moves on by one token, and gives that. */
  PlacedToken next() {
    passed = current();
    return (PlacedToken) getStream().next();
  }

  /** From the first character of a token to the last of the one before the current. */
  SourceSpan spanFrom(PlacedToken start) {
    return passed == null ? span(start) : span(start, passed);
  }

  /** Moves on by one token; stays at the end of the template. */
  void advance() {
    if (current().getType() != Token.Type.EOF) {
      next();
    }
  }

  PlacedToken peek() {
    return (PlacedToken) getStream().peek();
  }

  boolean skipName(String word) {
    if (current().isName(word)) {
      advance();
      return true;
    }
    return false;
  }

  boolean skipSign(String sign) {
    if (current().isSign(sign)) {
      advance();
      return true;
    }
    return false;
  }

  /** The current token, which must be a name; moves on. */
  PlacedToken expectName(String what) {
    var token = current();
    if (token.getType() != Token.Type.NAME) {
      throw unexpected(what);
    }
    advance();
    return token;
  }

  void expectSign(String sign) {
    if (!skipSign(sign)) {
      throw unexpected("`" + sign + "`");
    }
  }

  /** The end of a tag, before which Jinja allows a colon; moves on. */
  PlacedToken expectEnd() {
    skipSign(":");
    var token = current();
    if (token.getType() != Token.Type.EXECUTE_END) {
      throw unexpected("the end of the tag");
    }
    advance();
    return token;
  }

  /** Closes a block at its end tag, whose name may be followed by the block's. */
  PlacedToken closeBlock() {
    advance();
    if (current().getType() == Token.Type.NAME) {
      advance();
    }
    return expectEnd();
  }

  /** To be followed by {@link #leave}; a limit stands in for the stack's. */
  void enter() {
    if (++nesting > limits.maxNesting()) {
      throw new ProjectException(
          Diagnostic.error(
              Code.TEMPLATE_LIMIT,
              span(current()),
              "the template is nested deeper than " + limits.maxNesting() + " levels"));
    }
  }

  void leave() {
    nesting--;
  }

  ProjectException unexpected(String expected) {
    return error(current(), "expected " + expected + ", found " + current().described(), null);
  }

  ProjectException error(PlacedToken token, String message, @Nullable String hint) {
    return Lexer.syntax(span(token), message, hint);
  }

  SourceSpan span(PlacedToken token) {
    var multiline = token.getType() == Token.Type.TEXT || token.getType() == Token.Type.EOF;
    var length = multiline ? 0 : token.end() - token.start();
    return source.span(token.getLineNumber(), token.column(), length);
  }

  /** From the first character of one token to the last of another. */
  SourceSpan span(PlacedToken from, PlacedToken to) {
    return source.span(
        from.getLineNumber(),
        from.column(),
        Math.max(from.getLineNumber(), to.getLineNumber()),
        to.column() + to.end() - to.start());
  }

  /** A macro at the top level. */
  record ParsedMacro(Macro.Kind kind, MacroDefinition definition, String text) {}

  List<ParsedMacro> parsedMacros() {
    return parsedMacros;
  }

  List<Block> resourceBlocks() {
    return resourceBlocks;
  }

  void register(BlockNode block) {
    blockNodes.add(block);
  }

  @Override
  public @Nullable String peekBlockStack() {
    return blocks.peek();
  }

  @Override
  public String popBlockStack() {
    return blocks.pop();
  }

  @Override
  public void pushBlockStack(String blockName) {
    blocks.push(blockName);
  }
}
