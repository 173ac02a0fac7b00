package dev.headrace.compiler;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** The compiler's arrows, doors and purity, as sentences. */
@AnalyzeClasses(packages = "dev.headrace.compiler", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule theCompilerDoesNotKnowTheRuntime =
      noClasses().should().dependOnClassesThat().resideInAPackage("dev.headrace.runtime..");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching("dev.headrace.compiler.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule diagnosticStandsOnNothing =
      noClasses()
          .that()
          .resideInAPackage("..compiler.diagnostic..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.headrace..")
                  .and(DescribedPredicate.not(resideInAPackage("..compiler.diagnostic.."))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nodeStandsOnDiagnosticOnly =
      noClasses()
          .that()
          .resideInAPackage("..compiler.node..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.headrace..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage("..compiler.node..", "..compiler.diagnostic.."))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pebbleIsKnownToTemplateOnly = door("template", "io.pebbletemplates..");

  @ArchTest static final ArchRule snakeYamlIsKnownToProjectOnly = door("project", "org.yaml..");

  @ArchTest static final ArchRule jGraphTIsKnownToGraphOnly = door("graph", "org.jgrapht..");

  @ArchTest static final ArchRule calciteIsKnownToSqlOnly = door("sql", "org.apache.calcite..");

  @ArchTest static final ArchRule jacksonIsKnownToJsonOnly = door("json", "com.fasterxml..");

  @ArchTest
  static final ArchRule noDatabaseIsKnown =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..");

  @ArchTest
  static final ArchRule noFileOrNetworkIsOpened =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*");

  @ArchTest
  static final ArchRule noEnvironmentIsRead =
      noClasses()
          .should()
          .accessTargetWhere(system())
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Runtime.class, ProcessBuilder.class);

  @ArchTest
  static final ArchRule noClockIsRead =
      noClasses()
          .should()
          .accessTargetWhere(clock())
          .orShould()
          .callMethodWhere(named("java.time..", "now"));

  @ArchTest
  static final ArchRule nothingIsRandom =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule noThreadIsMade =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.concurrent\\.(Executor|ForkJoin|CompletableFuture).*");

  private static ArchRule door(String packageName, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.headrace.compiler." + packageName + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  /** Any use of {@link System} that is not a mere copy or identity. */
  private static DescribedPredicate<JavaAccess<?>> system() {
    return DescribedPredicate.describe(
        "the machine's environment, clock or streams",
        access ->
            access.getTargetOwner().isEquivalentTo(System.class)
                && !access.getTarget().getName().equals("arraycopy")
                && !access.getTarget().getName().equals("identityHashCode"));
  }

  private static DescribedPredicate<JavaAccess<?>> clock() {
    return DescribedPredicate.describe(
        "the system's clock",
        access ->
            access.getTargetOwner().isEquivalentTo(Clock.class)
                && access.getTarget().getName().startsWith("system"));
  }

  /** A call without arguments of a method of that name, such as {@code Instant.now()}. */
  private static DescribedPredicate<JavaAccess<?>> named(String inPackage, String name) {
    DescribedPredicate<JavaClass> owner = resideInAPackage(inPackage);
    return DescribedPredicate.describe(
        "`" + name + "()` in " + inPackage,
        access ->
            owner.test(access.getTargetOwner())
                && access.getTarget() instanceof AccessTarget.MethodCallTarget call
                && call.getName().equals(name)
                && call.getRawParameterTypes().isEmpty());
  }
}
