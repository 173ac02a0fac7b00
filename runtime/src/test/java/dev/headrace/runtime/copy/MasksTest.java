package dev.headrace.runtime.copy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.ColumnType.Plain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MasksTest {
  private final Masks masks = new Masks(MaskKey.of("a key"));

  private Object mask(Object value) {
    return requireNonNull(masks.of(value));
  }

  @Test
  void isTheSameForTheSameValueAndKey() {
    var values =
        ImmutableList.of(
            "Ada", "ada@example.org", "0171 23", 42L, 1.5, LocalDate.parse("2020-01-31"));
    var again = new Masks(MaskKey.of("a key"));
    var other = new Masks(MaskKey.random());
    assertThat(values)
        .allSatisfy(value -> {
          assertThat(mask(value)).isEqualTo(again.of(value)).isNotEqualTo(value);
          assertThat(mask(value).getClass()).isEqualTo(value.getClass());
        });
    assertThat(values.stream().map(masks::of).toList())
        .isNotEqualTo(values.stream().map(other::of).toList());
  }

  @Test
  void leavesWhatSaysNothing() {
    assertThat(masks.of(null)).isNull();
    assertThat(mask("")).isEqualTo("");
    assertThat(mask(Double.NaN)).isEqualTo(Double.NaN);
    assertThat(mask(true)).isEqualTo(mask(false));
  }

  @Test
  void looksLikeWhatItReplaces() {
    assertThat(mask("ada.l@mail.example.org").toString()).matches("[a-z2-7]{13}@masked\\.example");
    assertThat(mask("Ada Lovelace").toString()).matches("[a-z2-7]{13}");
    assertThat(mask("+44 (0)20 7946-0018").toString())
        .matches("\\+\\d\\d \\(\\d\\)\\d\\d \\d{4}-\\d{4}");
    assertThat(mask("00420").toString()).matches("00[1-9]\\d\\d");
    assertThat((LocalDate) mask(LocalDate.parse("1984-02-29"))).hasYear(1984);
    assertThat(((LocalDateTime) mask(LocalDateTime.parse("1984-02-29T00:00:00"))).toLocalTime())
        .isEqualTo(LocalTime.MIDNIGHT);
    assertThat((LocalTime) mask(LocalTime.parse("10:15:30"))).hasNano(0);
    assertThat((BigDecimal) mask(new BigDecimal("1234.50")))
        .hasScaleOf(2)
        .matches(n -> n.precision() == 6);
  }

  @Test
  void aNumberHasOneMaskWhateverItsType() {
    assertThat(mask(new BigDecimal("4711"))).isEqualTo(new BigDecimal((Long) mask(4711L)));
    assertThat(mask("4711")).isEqualTo(mask(4711L).toString());
    assertThat(mask(BigInteger.valueOf(-4711))).isEqualTo(BigInteger.valueOf((Long) mask(-4711L)));
    assertThat(mask(new BigDecimal("12.5")))
        .isEqualTo(((BigDecimal) mask(new BigDecimal("12.500"))).stripTrailingZeros());
  }

  @Test
  void differsWhereValuesDiffer() {
    assertThat(LongStream.range(-40_000, 40_000).mapToObj(masks::of)).doesNotHaveDuplicates();
    assertThat(LongStream.range(-32_768, 32_768).map(number -> (Long) mask(number)))
        .allMatch(number -> number >= -32_768 && number < 32_768);
    assertThat(
            Stream.iterate(LocalDate.parse("1999-01-01"), day -> day.plusDays(1))
                .limit(3000)
                .map(masks::of))
        .doesNotHaveDuplicates();
    assertThat(
            IntStream.range(0, 30_000)
                .mapToObj(cents -> masks.of(new BigDecimal(BigInteger.valueOf(cents), 2))))
        .doesNotHaveDuplicates();
    assertThat(
            IntStream.range(0, 20_000)
                .mapToObj(tenth -> masks.of(LocalTime.MIDNIGHT.plusNanos(tenth * 100_000_000L))))
        .doesNotHaveDuplicates();
    assertThat(IntStream.range(0, 20_000).mapToObj(number -> masks.of("name " + number)))
        .doesNotHaveDuplicates();
  }

  @Test
  void takesTheExtremesOfEveryType() {
    assertThat(LongStream.of(Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, -32_768L, 0L))
        .allSatisfy(number -> assertThat(mask(number)).isInstanceOf(Long.class));
    assertThat((long) (Long) mask(2_147_483_647L)).isBetween(1_000_000_000L, 2_147_483_647L);
    var longest = new BigDecimal("99999999999999999999999999999999999999");
    assertThat(((BigDecimal) mask(longest)).precision()).isEqualTo(38);
    assertThat(
            ((OffsetDateTime) mask(OffsetDateTime.parse("2024-07-01T10:00:00.123456Z"))).getYear())
        .isEqualTo(2024);
    assertThat((byte[]) mask(new byte[] {1})).hasSize(16);
  }

  @Test
  void masksTheValuesInsideJson() {
    var masked =
        String.valueOf(masks.of("{\"name\":\"Ada\",\"tags\":[1,null,\"\"],\"x\":{}}", Plain.JSON));
    assertThat(masked)
        .matches("\\{\"name\":\"[a-z2-7]{13}\",\"tags\":\\[\\d,null,\"\"],\"x\":\\{}}");
  }

  @Test
  void knowsTextThatIsNone() {
    assertThat(masks.of("infinity", Plain.DATE)).isEqualTo("infinity");
    assertThat(String.valueOf(masks.of("123E4567-e89b-12d3-a456-426614174000", Plain.UUID)))
        .isEqualTo(masks.of("123e4567-E89B-12d3-a456-426614174000", Plain.UUID))
        .hasSize(36);
  }
}
