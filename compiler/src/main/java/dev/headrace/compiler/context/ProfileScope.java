package dev.headrace.compiler.context;

/** The names of profiles and lists of packages. */
@SuppressWarnings("MemberName") // the components are spelled as templates spell them
record ProfileScope(VarFunction var, EnvVarFunction env_var) {
  static final Names<ProfileScope> NAMES = Names.of(ProfileScope.class);
}
