package dev.headrace.runtime.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProfileTextTest {
  @Test
  void hidesSecretsAndKeepsColumns() {
    assertThat(
            ProfileText.withoutSecrets(
                """
                pg: {type: postgres, user: ann, password: 'it''s, me', dbname: shop}
                  {token: abc, oauth_client_secret: def}
                  password: a, b # and c
                  private_key_passphrase: "x\\"y"
                """))
        .isEqualTo(
            """
            pg: {type: postgres, user: ann, password: ***********, dbname: shop}
              {token: ***, oauth_client_secret: ***}
              password: ************
              private_key_passphrase: ******\
            """);
  }

  @Test
  void showsWhereASecretIsTakenFrom() {
    var line = "    password: \"{{ env_var('PGPASSWORD') }}\"";
    assertThat(ProfileText.withoutSecrets(line)).isEqualTo(line);
  }
}
