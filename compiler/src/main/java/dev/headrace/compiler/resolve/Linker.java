package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.Mention;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.node.Dependencies.Ref;
import dev.headrace.compiler.node.Dependencies.SourceRef;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.parse.Located;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Turns what templates name into nodes, and says where there is none. */
final class Linker {
  private final RefIndex refs;
  private final SourceIndex sources;
  private final boolean sourcesComplete;
  private final Unread unread;
  private final Diagnostics diagnostics;

  /**
   * @param sourcesComplete whether every properties file could be read, so that a source that is
   *     not there does not exist
   */
  Linker(
      RefIndex refs,
      SourceIndex sources,
      boolean sourcesComplete,
      Unread unread,
      Diagnostics diagnostics) {
    this.refs = refs;
    this.sources = sources;
    this.sourcesComplete = sourcesComplete;
    this.unread = unread;
    this.diagnostics = diagnostics;
  }

  /** Whether a draft's dependencies could be found, and which they are. */
  record Linked(Dependencies dependencies, boolean complete) {}

  Linked link(Draft draft) {
    var found = new LinkedHashSet<NodeId>();
    var complete = true;
    for (var ref : draft.evaluation().refs()) {
      complete &= ref(draft, ref, found);
    }
    for (var source : draft.evaluation().sources()) {
      complete &= source(draft, source, found);
    }
    var dependencies =
        new Dependencies(
            ImmutableSet.copyOf(found),
            draft.evaluation().macros(),
            draft.evaluation().refs().stream()
                .map(Located::value)
                .collect(ImmutableList.toImmutableList()),
            draft.evaluation().sources().stream()
                .map(Located::value)
                .collect(ImmutableList.toImmutableList()));
    return new Linked(dependencies, complete);
  }

  /** What a disabled node names, as far as it is there. */
  Dependencies quietly(Draft draft) {
    return new Linker(refs, sources, sourcesComplete, unread, new Diagnostics())
        .link(draft)
        .dependencies();
  }

  /** Where a draft names a node first; its beginning if it does so in no {@code ref}. */
  Mention mention(Draft draft, NodeId named) {
    return draft.evaluation().refs().stream()
        .filter(ref ->
            refs.find(ref.value(), draft.identity().packageName()) instanceof RefIndex.Found found
                && found.id().equals(named))
        .findFirst()
        .map(Located::mention)
        .orElseGet(() -> new Mention(draft.identity().at(), ImmutableList.of()));
  }

  private boolean ref(Draft draft, Located<Ref> ref, Set<NodeId> found) {
    var answer = refs.find(ref.value(), draft.identity().packageName());
    if (answer instanceof RefIndex.Found node) {
      found.add(node.id());
      return true;
    }
    if (!isExplained(draft, ref.value(), answer)) {
      RefFault.of(ref.value(), answer, refs.names())
          .ifPresent(fault ->
              report(
                  ref.mention(),
                  severity(draft, answer),
                  fault.code(),
                  subject(draft)
                      + " refers to "
                      + RefFault.written(ref.value())
                      + ", which "
                      + fault.what(),
                  fault.hint()));
    }
    return false;
  }

  private boolean isExplained(Draft draft, Ref ref, RefIndex.Answer answer) {
    return switch (answer) {
      case RefIndex.Disabled disabled -> isTest(draft);
      case RefIndex.Unknown unknown -> unread.mayHold(ref.name());
      case RefIndex.Found found -> false;
      case RefIndex.Ambiguous ambiguous -> false;
      case RefIndex.NotBuilt known -> false;
    };
  }

  private boolean source(Draft draft, Located<SourceRef> source, Set<NodeId> found) {
    var name = source.value().sourceName() + "." + source.value().tableName();
    var declared = sources.find(source.value(), draft.identity().packageName());
    if (declared.isEmpty()) {
      if (sourcesComplete) {
        report(
            source.mention(),
            severity(draft),
            Code.UNKNOWN_SOURCE,
            subject(draft) + " reads the source `" + name + "`, which is not declared",
            Suggestion.didYouMean(name, sources.names()));
      }
      return false;
    }
    if (!declared.get().enabled()) {
      if (!isTest(draft)) {
        report(
            source.mention(),
            severity(draft),
            Code.DISABLED_SOURCE,
            subject(draft) + " reads the source `" + name + "`, which is disabled",
            Optional.of("enable the source or disable what reads it"));
      }
      return false;
    }
    found.add(declared.get().id());
    return true;
  }

  /** What is not built is in the way only of those nodes that need it and are selected. */
  private static Severity severity(Draft draft, RefIndex.Answer answer) {
    return answer instanceof RefIndex.NotBuilt ? Severity.WARNING : severity(draft);
  }

  private static Severity severity(Draft draft) {
    return isTest(draft) ? draft.faults() : Severity.ERROR;
  }

  private void report(
      Mention mention, Severity severity, Code code, String message, Optional<String> hint) {
    diagnostics.report(
        Diagnostic.error(code, mention.at(), message)
            .withSeverity(severity)
            .withThrough(mention.through())
            .withHint(hint.orElse(null)));
  }

  static boolean isTest(Draft draft) {
    return draft.identity().id().type() == ResourceType.TEST;
  }

  private static String subject(Draft draft) {
    return draft.identity().id().type().label() + " `" + draft.identity().name() + "`";
  }
}
