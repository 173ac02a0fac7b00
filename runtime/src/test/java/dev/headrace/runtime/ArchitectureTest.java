package dev.headrace.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Set;

/** The runtime's arrows and doors, and who may touch the machine, as sentences. */
@AnalyzeClasses(packages = "dev.headrace.runtime", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String MAIN = "dev.headrace.runtime.cli.Main";
  private static final String SCHEDULER = "dev.headrace.runtime.execute.Scheduler";
  private static final String WORKERS = "dev.headrace.runtime.execute.WorkerThreads";

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching("dev.headrace.runtime.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingReachesUpToTheCommandLine =
      outside("dev.headrace.runtime.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.headrace.runtime.cli..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theCompilersLibrariesStayInTheCompiler =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.pebbletemplates..",
              "org.yaml..",
              "org.jgrapht..",
              "org.apache.calcite..",
              "com.fasterxml..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule databasesAreKnownToAdaptersOnly =
      outside("dev.headrace.runtime.adapter..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule duckDbIsKnownToItsAdapterOnly =
      outside("dev.headrace.runtime.adapter.duckdb..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duckdb..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule picocliIsKnownToTheCommandLineOnly =
      outside("dev.headrace.runtime.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyMainTouchesSystem =
      noClasses().that(areNot(MAIN)).should().accessTargetWhere(system()).allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheSchedulerAndTheWorkersMakeThreads =
      noClasses()
          .that(areNot(MAIN, SCHEDULER, WORKERS))
          .should()
          .accessTargetWhere(threads())
          .allowEmptyShould(true);

  private static GivenClassesConjunction outside(String door) {
    return noClasses().that().resideOutsideOfPackage(door);
  }

  private static DescribedPredicate<JavaClass> areNot(String... names) {
    Set<String> allowed = Set.of(names);
    return DescribedPredicate.describe(
        "are not " + String.join(" or ", names),
        type -> !allowed.contains(outermost(type).getName()));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  /** Any use of {@link System} that is not a mere copy or identity. */
  private static DescribedPredicate<JavaAccess<?>> system() {
    Set<String> harmless = Set.of("arraycopy", "identityHashCode");
    return DescribedPredicate.describe(
        "the machine's environment, clock or streams",
        access ->
            access.getTargetOwner().isEquivalentTo(System.class)
                && !harmless.contains(access.getTarget().getName()));
  }

  /** The ways to start a thread; `Main` needs one for the hook that ends a run on Ctrl-C. */
  private static DescribedPredicate<JavaAccess<?>> threads() {
    Set<String> makers =
        Set.of(
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.Timer");
    Set<String> starts = Set.of("<init>", "start", "startVirtualThread", "ofVirtual", "ofPlatform");
    Set<String> borrowed =
        Set.of("parallelStream", "parallel", "runAsync", "supplyAsync", "thenApplyAsync");
    return DescribedPredicate.describe(
        "something that starts a thread",
        access ->
            makers.contains(access.getTargetOwner().getName())
                || (access.getTargetOwner().isEquivalentTo(Thread.class)
                    && starts.contains(access.getTarget().getName()))
                || borrowed.contains(access.getTarget().getName()));
  }
}
