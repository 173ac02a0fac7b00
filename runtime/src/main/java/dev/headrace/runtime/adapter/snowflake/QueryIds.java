package dev.headrace.runtime.adapter.snowflake;

import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks the driver, whose classes are not known here, what a statement is called there. */
final class QueryIds {
  private static final String STATEMENT = "net.snowflake.client.api.statement.SnowflakeStatement";

  private QueryIds() {}

  /** Empty where the driver does not know. */
  static String of(Statement statement) {
    try {
      var type = statement.getClass().getClassLoader().loadClass(STATEMENT);
      return text(type.getMethod("getQueryID").invoke(type.cast(statement)));
    } catch (InvocationTargetException e) {
      return "";
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the driver is not the one this was written for", e);
    }
  }

  /** Empty where the error is not a statement's. */
  static String of(SQLException error) {
    try {
      return text(error.getClass().getMethod("getQueryId").invoke(error));
    } catch (ReflectiveOperationException e) {
      return "";
    }
  }

  private static String text(Object id) {
    return id == null ? "" : id.toString();
  }
}
