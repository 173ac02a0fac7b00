package dev.headrace.runtime.cache;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.resolve.Resolution;
import dev.headrace.runtime.cache.ValueWriter.Unkept;
import dev.headrace.runtime.record.ArtifactFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * The file in which a command leaves what it learnt of the project for the next one. Its sections
 * are decoded when they are asked for.
 */
public final class ParseCache {
  private static final int MAGIC = 0x48520002;

  /** So many nodes or evaluations are one section, and one piece of work. */
  private static final int PART = 2_000;

  private final RecordShapes shapes;
  private final Workers workers;
  private final ImmutableList<byte[]> sections;
  private final Learnt learnt;
  private final Supplier<Optional<Resolution>> resolution;

  private ParseCache(
      RecordShapes shapes,
      Workers workers,
      ImmutableList<byte[]> sections,
      Learnt learnt,
      Supplier<Optional<Resolution>> resolution) {
    this.shapes = shapes;
    this.workers = workers;
    this.sections = sections;
    this.learnt = learnt;
    this.resolution = resolution;
  }

  /**
   * What the sections after the second hold: first evaluations, then nodes.
   *
   * @param evaluations how many sections of them there are
   * @param resolution without its nodes; absent if it may be otherwise for the next command
   */
  private record Contents(int evaluations, Optional<Resolution> resolution) {}

  /** By file, what its template told. */
  private record Evaluations(ImmutableMap<String, Evaluation> byFile) {}

  /** In the order of the resolution's. */
  private record Nodes(ImmutableList<Node> nodes) {}

  /**
   * What is in the file; nothing when it is missing, damaged or another program's. The resolution,
   * which most commands want whole, is taken apart from here on.
   *
   * @param workers take the sections apart
   */
  public static Optional<ParseCache> read(Path file, Workers workers) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      var sections = sections(ByteBuffer.wrap(Files.readAllBytes(file)));
      var shapes = new RecordShapes();
      var resolution = workers.begin(() -> resolution(shapes, workers, sections));
      var learnt = decoded(shapes, sections.getFirst(), Learnt.class);
      return Optional.of(new ParseCache(shapes, workers, sections, learnt, resolution));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * What a command learnt; nothing when it holds values of a kind that cannot be kept.
   *
   * @param resolution absent if it may be otherwise for the next command
   * @param workers make the sections
   */
  public static Optional<ParseCache> of(
      Learnt learnt,
      ImmutableMap<String, Evaluation> evaluations,
      Optional<Resolution> resolution,
      Workers workers) {
    var parts = new ArrayList<Record>();
    for (var part : Iterables.partition(evaluations.entrySet(), PART)) {
      parts.add(new Evaluations(ImmutableMap.copyOf(part)));
    }
    var contents =
        new Contents(parts.size(), resolution.map(all -> all.withNodes(ImmutableList.of())));
    resolution.ifPresent(all ->
        Lists.partition(all.nodes(), PART)
            .forEach(part -> parts.add(new Nodes(ImmutableList.copyOf(part)))));
    parts.addAll(0, List.of(learnt, contents));
    var shapes = new RecordShapes();
    var sections = workers.map(parts, part -> encoded(shapes, part));
    return sections.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            new ParseCache(
                shapes,
                workers,
                sections.stream().flatMap(Optional::stream).collect(toImmutableList()),
                learnt,
                () -> resolution))
        : Optional.empty();
  }

  /** The same with the files as they were found again, in contents the same. */
  public ParseCache with(long takenAt, ImmutableMap<String, FileState> files) {
    var renewed = learnt.withFiles(takenAt, files);
    var all = ImmutableList.<byte[]>builder();
    all.add(encoded(shapes, renewed).orElseThrow()).addAll(sections.subList(1, sections.size()));
    return new ParseCache(shapes, workers, all.build(), renewed, resolution);
  }

  /**
   * Tells values from others, in this process and the next.
   *
   * @return SHA-256 of their bytes, hex; nothing when one is of a kind that cannot be kept
   */
  public static Optional<String> digest(List<?> values) {
    return encoded(new RecordShapes(), values)
        .map(bytes -> Hashing.sha256().hashBytes(bytes).toString());
  }

  public Learnt learnt() {
    return learnt;
  }

  /** What the templates told, by file; nothing when that cannot be read. */
  public ImmutableMap<String, Evaluation> evaluations() {
    var all = ImmutableMap.<String, Evaluation>builder();
    try {
      var contents = decoded(shapes, sections.get(1), Contents.class);
      var parts = sections.subList(2, 2 + contents.evaluations());
      workers
          .map(parts, part -> decoded(shapes, part, Evaluations.class))
          .forEach(part -> all.putAll(part.byFile()));
      return all.buildOrThrow();
    } catch (RuntimeException unreadable) {
      return ImmutableMap.of();
    }
  }

  /**
   * What the files of the project come to; nothing when that may be otherwise for the next command
   * or cannot be read.
   */
  public Optional<Resolution> resolution() {
    return resolution.get();
  }

  private static Optional<Resolution> resolution(
      RecordShapes shapes, Workers workers, ImmutableList<byte[]> sections) {
    try {
      var contents = decoded(shapes, sections.get(1), Contents.class);
      var parts = sections.subList(2 + contents.evaluations(), sections.size());
      return contents
          .resolution()
          .map(resolution ->
              resolution.withNodes(
                  workers.map(parts, part -> decoded(shapes, part, Nodes.class)).stream()
                      .flatMap(part -> part.nodes().stream())
                      .collect(toImmutableList())));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Puts this in the file's place; where that cannot be written, the next command reads anew. */
  public void write(Path file) {
    var size = Integer.BYTES + sections.stream().mapToInt(each -> 8 + each.length).sum();
    var buffer = ByteBuffer.allocate(size).putInt(MAGIC);
    for (var section : sections) {
      buffer.putInt(section.length).putInt(checksum(section)).put(section);
    }
    try {
      ArtifactFile.writeBytes(file, buffer.array());
    } catch (UncheckedIOException unwritable) {
      // Artifacts, which a person wants, say so themselves.
    }
  }

  private static ImmutableList<byte[]> sections(ByteBuffer buffer) {
    if (buffer.getInt() != MAGIC) {
      throw new BufferUnderflowException();
    }
    var sections = ImmutableList.<byte[]>builder();
    while (buffer.hasRemaining()) {
      var section = new byte[buffer.getInt()];
      var checksum = buffer.getInt();
      buffer.get(section);
      if (checksum(section) != checksum) {
        throw new IllegalStateException("the file is damaged");
      }
      sections.add(section);
    }
    return sections.build();
  }

  private static int checksum(byte[] section) {
    var checksum = new CRC32C();
    checksum.update(section);
    return (int) checksum.getValue();
  }

  private static Optional<byte[]> encoded(RecordShapes shapes, Object value) {
    var writer = new ValueWriter(shapes);
    try {
      writer.write(value);
      return Optional.of(writer.toBytes());
    } catch (Unkept oddValue) {
      return Optional.empty();
    }
  }

  private static <T> T decoded(RecordShapes shapes, byte[] section, Class<T> type) {
    return new ValueReader(shapes, section).read(type);
  }
}
