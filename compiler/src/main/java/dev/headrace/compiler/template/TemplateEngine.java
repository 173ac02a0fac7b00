package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.RootNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns text into templates. Immutable; safe for use by several threads. */
public final class TemplateEngine {
  private final TemplateLimits limits;
  private final TemplateLoader loader;

  public TemplateEngine(TemplateLimits limits) {
    this(limits, TemplateLoader.NONE);
  }

  /**
   * An engine whose templates may include others.
   *
   * @param loader finds them
   */
  public TemplateEngine(TemplateLimits limits, TemplateLoader loader) {
    this.limits = limits;
    this.loader = loader;
  }

  TemplateLimits limits() {
    return limits;
  }

  /**
   * Parses a template.
   *
   * @throws ProjectException when the text is no template, with the place
   */
  public Template parse(TemplateSource source) {
    var text = Lexer.normalized(source.text());
    return guarded(
        source, text, new Lexer(source, text)::template, parser -> template(source, parser));
  }

  private Template template(TemplateSource source, TemplateParser parser) {
    var compiled = new CompiledTemplate(this, parser.template(), source.file());
    parser.blockNodes().forEach(block -> compiled.registerBlock(block.getBlock()));
    var macros = ImmutableList.<Macro>builder();
    for (var macro : parser.parsedMacros()) {
      macros.add(new Macro(macro.kind(), macro.definition(), compiled, macro.text()));
    }
    return new Template(
        compiled, start(source), macros.build(), ImmutableList.copyOf(parser.resourceBlocks()));
  }

  /**
   * A bare expression, such as {@code ref('x')} in a YAML file.
   *
   * @throws ProjectException when the text is no expression, with the place
   */
  public Expression parseExpression(TemplateSource source) {
    var text = Lexer.normalized(source.text());
    return guarded(
        source, text, new Lexer(source, text)::expression, parser -> expression(source, parser));
  }

  private Expression expression(TemplateSource source, TemplateParser parser) {
    var term = parser.terms().tuple();
    if (parser.current().getType() != Token.Type.EOF) {
      throw parser.unexpected("the end of the expression");
    }
    var empty = new RootNode(new Body(source.firstLine(), List.of()));
    return new Expression(new CompiledTemplate(this, empty, source.file()), term);
  }

  /** What produces the tokens of a source. */
  private interface Tokens {
    List<Token> read();
  }

  private <T> T guarded(
      TemplateSource source, String text, Tokens tokens, Function<TemplateParser, T> parse) {
    try {
      var stream = new TokenStream(tokens.read(), source.file());
      return parse.apply(new TemplateParser(source, text, stream, limits));
    } catch (ParserException e) {
      // from one of Pebble's own tag parsers, which know the line only
      var line = e.getLineNumber() == null ? source.firstLine() : e.getLineNumber();
      throw Lexer.syntax(
          SourceSpan.at(source.file(), Math.max(1, line), 1), e.getPebbleMessage(), null);
    } catch (StackOverflowError e) {
      throw new ProjectException(
          Diagnostic.error(
              Code.TEMPLATE_LIMIT, start(source), "the template is nested too deeply"));
    }
  }

  private static SourceSpan start(TemplateSource source) {
    return SourceSpan.at(source.file(), source.firstLine(), source.firstColumn());
  }

  /** The template that a tag names, if there is one. */
  Optional<CompiledTemplate> load(String name, String from) {
    return loader.load(name, from).map(source -> parse(source).compiled());
  }

  @Override
  public String toString() {
    return "TemplateEngine[" + limits + "]";
  }
}
