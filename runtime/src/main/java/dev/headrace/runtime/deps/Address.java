package dev.headrace.runtime.deps;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of packages, which may hold secrets. */
final class Address {
  private static final Pattern USER = Pattern.compile("(?<=://)[^/@]*@");
  private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);
  private static final Pattern ENDING = Pattern.compile("(\\.git)?/*$");

  private Address() {}

  /** What may be shown and written into files: without user, password and query. */
  static String shown(String address) {
    return QUERY.matcher(USER.matcher(address).replaceFirst("")).replaceFirst("");
  }

  /** A text with the users and passwords of the addresses in it taken out. */
  static String withoutUsers(String text) {
    return USER.matcher(text).replaceAll("");
  }

  /** What tells one repository from another. */
  static String repository(String address) {
    return ENDING.matcher(shown(address)).replaceFirst("");
  }

  /** A web address, if it is one. */
  static Optional<URI> parse(String address) {
    try {
      var uri = new URI(address);
      var isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
