package dev.headrace.compiler.parse;

import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.project.Text;

/** A hook of the project, evaluated once. */
public record ParsedOperation(Operation.When when, int index, Text text, Evaluation evaluation) {}
