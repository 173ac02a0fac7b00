package dev.headrace.runtime.cache;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
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
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The file in which a command leaves what it learnt of the project for the next one. Its sections
 * are decoded when they are asked for.
 */
public final class ParseCache {
  private static final int MAGIC = 0x48520001;

  private final RecordShapes shapes = new RecordShapes();
  private final ImmutableList<byte[]> sections;
  private final Learnt learnt;

  private ParseCache(ImmutableList<byte[]> sections) {
    this.sections = sections;
    this.learnt = section(0, Learnt.class);
  }

  private ParseCache(ImmutableList<byte[]> sections, Learnt learnt) {
    this.sections = sections;
    this.learnt = learnt;
  }

  /** By file, what its template told. */
  private record Evaluations(ImmutableMap<String, Evaluation> byFile) {}

  /** What the files come to, unless it may come out differently. */
  private record Outcome(Optional<Resolution> resolution) {}

  /** What is in the file; nothing when it is missing, damaged or another program's. */
  public static Optional<ParseCache> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ParseCache(sections(ByteBuffer.wrap(Files.readAllBytes(file)))));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** What a command learnt; nothing when it holds values of a kind that cannot be kept. */
  public static Optional<ParseCache> of(
      Learnt learnt,
      ImmutableMap<String, Evaluation> evaluations,
      Optional<Resolution> resolution) {
    var shapes = new RecordShapes();
    try {
      return Optional.of(
          new ParseCache(
              ImmutableList.of(
                  encoded(shapes, learnt),
                  encoded(shapes, new Evaluations(evaluations)),
                  encoded(shapes, new Outcome(resolution))),
              learnt));
    } catch (Unkept oddValue) {
      return Optional.empty();
    }
  }

  /** The same with the files as they were found again, in contents the same. */
  public ParseCache with(long takenAt, ImmutableMap<String, FileState> files) {
    var renewed = learnt.withFiles(takenAt, files);
    try {
      var encoded = encoded(shapes, renewed);
      return new ParseCache(ImmutableList.of(encoded, sections.get(1), sections.get(2)), renewed);
    } catch (Unkept impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Tells values from others, in this process and the next.
   *
   * @return SHA-256 of their bytes, hex; nothing when one is of a kind that cannot be kept
   */
  public static Optional<String> digest(List<?> values) {
    var writer = new ValueWriter(new RecordShapes());
    try {
      writer.write(values);
    } catch (Unkept oddValue) {
      return Optional.empty();
    }
    return Optional.of(Hashing.sha256().hashBytes(writer.toBytes()).toString());
  }

  public Learnt learnt() {
    return learnt;
  }

  /** What the templates told, by file. */
  public ImmutableMap<String, Evaluation> evaluations() {
    return section(1, Evaluations.class).byFile();
  }

  /** What the files of the project come to, unless that may be otherwise for the next command. */
  public Optional<Resolution> resolution() {
    return section(2, Outcome.class).resolution();
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

  private static byte[] encoded(RecordShapes shapes, Record value) throws Unkept {
    var writer = new ValueWriter(shapes);
    writer.write(value);
    return writer.toBytes();
  }

  private <T> T section(int number, Class<T> type) {
    return new ValueReader(shapes, sections.get(number)).read(type);
  }
}
