package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes tar archives, honest and hostile ones. */
final class TarFile {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  TarFile file(String path, String text) {
    return entry(path, '0', "", text);
  }

  TarFile folder(String path) {
    return entry(path, '5', "", "");
  }

  TarFile link(String path, String target) {
    return entry(path, '2', target, "");
  }

  TarFile hardLink(String path, String target) {
    return entry(path, '1', target, "");
  }

  /** A file whose name stands in a pax header before it. */
  TarFile paxFile(String path, String text) {
    var record = " path=" + path + "\n";
    var bytes = record.getBytes(UTF_8).length;
    var length = bytes + 2;
    while (String.valueOf(length).length() + bytes != length) {
      length++;
    }
    return entry("pax", 'x', "", length + record).entry("cut", '0', "", text);
  }

  /** A file whose name stands in an entry of GNU tar before it. */
  TarFile gnuFile(String path, String text) {
    return entry("././@LongLink", 'L', "", path + "\0").entry("cut", '0', "", text);
  }

  TarFile entry(String path, char type, String target, String text) {
    var body = text.getBytes(UTF_8);
    var header = new byte[512];
    put(header, 0, path);
    put(header, 100, "0000644\0");
    put(header, 124, String.format(Locale.ROOT, "%011o", body.length));
    put(header, 136, "00000000000");
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 157, target);
    put(header, 257, "ustar\00000");
    var sum = 0;
    for (var each : header) {
      sum += each & 0xFF;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    out.writeBytes(header);
    out.writeBytes(body);
    out.writeBytes(new byte[(512 - body.length % 512) % 512]);
    return this;
  }

  byte[] bytes() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(out.toByteArray());
    all.writeBytes(new byte[1024]);
    return all.toByteArray();
  }

  byte[] gzip() throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes());
    }
    return compressed.toByteArray();
  }

  private static void put(byte[] header, int at, String text) {
    var bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
