package dev.headrace.compiler.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RelationValueTest {
  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          this.render()                                       => "db"."main"."orders"
          this.include(database=false)                        => "main"."orders"
          this.include(database=false, schema=false)          => "orders"
          this.quote(identifier=false)                        => "db"."main".orders
          this.without_identifier()                           => "db"."main"
          this.information_schema('columns')                  => information_schema.columns
          this.incorporate(path={'identifier': 'x'})          => "db"."main"."x"
          this.incorporate(type='view').is_view               => True
          this.replace_path(schema='other')                   => "db"."other"."orders"
          this.quoted('x')                                    => "x"
          this.matches(schema='MAIN')                         => True
          this.type                                           => None
          this.is_table or this.is_view or this.is_cte        => False
          this.path                                           => {'database': 'db', 'schema': 'main', 'identifier': 'orders'}
          this.include_policy                                 => {'database': True, 'schema': True, 'identifier': True}
          this.get('metadata', {}).get('type', '')            => DuckdbRelation
          this is mapping                                     => True
          this == this.include()                              => True
          ref('x') == ref('y')                                => False
          {ref('x'): 1}[ref('x')]                             => 1
          [this]                                              => [<DuckdbRelation "db"."main"."orders">]
          ('from ' ~ this) | upper                            => FROM "DB"."MAIN"."ORDERS"
          api.Relation.create(schema='s', identifier='i')     => "s"."i"
          api.Relation.create('d', 's', 'i', 'view').type     => view
          api.Relation.add_ephemeral_prefix('x')              => __dbt__cte__x
          """)
  void behavesAsRelationsDo(String expression, String expected) {
    assertThat(fixture.compile("{{ " + expression + " }}")).isEqualTo(expected);
  }

  @Test
  void aQuoteInsideANameIsDoubled() {
    assertThat(fixture.compile("{{ api.Relation.create(schema='s', identifier='a\"b') }}"))
        .isEqualTo("\"s\".\"a\"\"b\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          api.Column('a b', 'integer').quoted                 => "a b"
          api.Column('a', 'integer').column                   => a
          api.Column('a', 'BIGINT').is_integer()              => True
          api.Column('a', 'DECIMAL(18,3)').is_numeric()       => True
          api.Column('a', 'DECIMAL(18,3)').numeric_scale      => 3
          api.Column('a', 'DECIMAL(18,3)').data_type          => DECIMAL(18,3)
          api.Column('a', 'DOUBLE').is_float()                => True
          api.Column('a', 'DATE').is_number()                 => False
          api.Column('a', 'varchar', 10).data_type            => varchar(10)
          api.Column('a', 'varchar(10)').string_size()        => 10
          api.Column('a', 'varchar').string_size()            => 256
          api.Column('a', 'text').is_string()                 => True
          api.Column.create('a', 'integer').dtype             => INT
          api.Column.translate_type('string')                 => TEXT
          api.Column.string_type(600)                         => character varying(600)
          api.Column.numeric_type('numeric', 28, 6)           => numeric(28,6)
          """)
  void columnsKnowTheirTypes(String expression, String expected) {
    assertThat(fixture.compile("{{ " + expression + " }}")).isEqualTo(expected);
  }
}
