package dev.headrace.compiler.context;

/** The names of values in YAML files, besides the shared ones. */
@SuppressWarnings("MemberName") // the components are spelled as templates spell them
record YamlScope(
    VarFunction var, EnvVarFunction env_var, DocFunction doc, Lazy builtins, Lazy context) {
  static final Names<YamlScope> NAMES = Names.of(YamlScope.class);
}
