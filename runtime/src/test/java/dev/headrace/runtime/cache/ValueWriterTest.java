package dev.headrace.runtime.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.ColumnName;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.ResourceType;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ValueWriterTest {
  private final RecordShapes shapes = new RecordShapes();

  @Test
  void writesWhatTheReaderReads() throws ValueWriter.Unkept {
    var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    map.put("z", null);
    map.put(1L, Arrays.asList("ä", null, -2.5));
    map.put(null, true);
    for (var value :
        Arrays.asList(
            null,
            true,
            false,
            0,
            -1,
            Integer.MAX_VALUE,
            Long.MIN_VALUE,
            Double.NaN,
            BigInteger.TEN.pow(40).negate(),
            "",
            "naïve 🦆\n",
            ResourceType.SEED,
            Optional.empty(),
            Optional.of("here"),
            new RelationName(null, "main", "orders"),
            ImmutableList.of(ImmutableSet.of("b", "a"), ImmutableMap.of("k", 1L)),
            map)) {
      assertThat(copy(value)).isEqualTo(value);
    }
  }

  @Test
  void keepsTheOrderOfSetsThatAreEqual() throws ValueWriter.Unkept {
    var sets = new ArrayList<ImmutableSet<String>>();
    Collections.addAll(
        sets, ImmutableSet.of("a", "b"), ImmutableSet.of("b", "a"), ImmutableSet.of("a", "b"));

    assertThat(copy(sets)).asString().isEqualTo("[[a, b], [b, a], [a, b]]");
  }

  @Test
  void numbersPartsOfRecordsThatComeAgain() throws ValueWriter.Unkept {
    var values = new ArrayList<Object>();
    for (var i = 0; i < 300; i++) {
      values.add(new ColumnName("c" + i));
    }
    for (var i = 0; i < 3; i++) {
      values.add(
          new Column(new ColumnName("c1"), "", null, null, ImmutableSet.of(), ImmutableMap.of()));
    }
    Collections.addAll(values, "later", "later", new ColumnName("last"), "last");

    assertThat(copy(values)).isEqualTo(values);
  }

  @Test
  void writesEqualRecordsOnce() throws ValueWriter.Unkept {
    var one = written(Collections.nCopies(2, new RelationName("shop", "main", "orders")));
    var many = written(Collections.nCopies(1_000, new RelationName("shop", "main", "orders")));

    assertThat(many.length - one.length).isLessThan(998 * 4);
    assertThat(new ValueReader(shapes, many).read())
        .isEqualTo(Collections.nCopies(1_000, new RelationName("shop", "main", "orders")));
  }

  @Test
  void refusesWhatIsNotTheProgramsOwn() {
    assertThatThrownBy(() -> written(LocalDate.EPOCH)).isInstanceOf(ValueWriter.Unkept.class);
    assertThatThrownBy(() -> written(ImmutableList.of(new ColumnName("a"), new Object())))
        .isInstanceOf(ValueWriter.Unkept.class);
    assertThatThrownBy(() -> RecordShapes.named("java.lang.Thread$State"))
        .isInstanceOf(IllegalStateException.class);
  }

  private byte[] written(@Nullable Object value) throws ValueWriter.Unkept {
    var writer = new ValueWriter(shapes);
    writer.write(value);
    return writer.toBytes();
  }

  private @Nullable Object copy(@Nullable Object value) throws ValueWriter.Unkept {
    return new ValueReader(shapes, written(value)).read();
  }
}
