package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.compile.ProjectCompiler;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.context.Surroundings;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.resolve.Project;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A project read, resolved against its target and ready to be worked on.
 *
 * @param environment the process's and the {@code .env} file's
 * @param evaluated how many templates were evaluated to read it
 * @param reader names the command that found the same project first, if that is known
 * @param targetFolder where artifacts go, absolute
 * @param logFolder where the log goes, absolute
 * @param warnings what is wrong but stops nothing
 */
record LoadedProject(
    Workspace workspace,
    ImmutableMap<String, String> environment,
    Project project,
    Surroundings surroundings,
    Scopes scopes,
    ProjectCompiler compiler,
    Adapter adapter,
    Connections connections,
    int evaluated,
    Optional<String> reader,
    Path targetFolder,
    Path logFolder,
    ImmutableList<Diagnostic> warnings) {}
