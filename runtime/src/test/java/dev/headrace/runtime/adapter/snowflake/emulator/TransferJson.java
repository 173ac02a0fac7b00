package dev.headrace.runtime.adapter.snowflake.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells the driver which files to move, and that the stage is a folder of this machine. */
final class TransferJson {
  private static final long ALL_AT_ONCE = 200L * 1024 * 1024;

  private TransferJson() {}

  static void add(ObjectNode data, Transfer transfer) {
    var download = transfer.type() == StatementType.GET;
    data.put("command", download ? "DOWNLOAD" : "UPLOAD")
        .put("operation", "Node")
        .put("parallel", 2)
        .put("threshold", ALL_AT_ONCE)
        .put("autoCompress", transfer.options().compress())
        .put("overwrite", transfer.options().overwrite())
        .put("sourceCompression", transfer.options().compress() ? "auto_detect" : "none")
        .put("clientShowEncryptionParameter", false);
    var sources = data.putArray("src_locations");
    transfer.files().forEach(sources::add);
    if (download) {
      data.put("localLocation", transfer.local());
      var material = data.putArray("encryptionMaterial");
      transfer.files().forEach(file -> material.addNull());
    } else {
      data.putNull("encryptionMaterial");
    }
    data.putObject("stageInfo")
        .put("locationType", "LOCAL_FS")
        .put("location", transfer.folder() + "/")
        .put("path", "")
        .put("region", "")
        .put("isClientSideEncrypted", false)
        .putObject("creds");
  }
}
