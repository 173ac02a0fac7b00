package dev.headrace.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What holds for every class of both modules. */
@AnalyzeClasses(packages = "dev.headrace", importOptions = DoNotIncludeTests.class)
final class HouseTest {

  /** With one element at most there is no other order. */
  private static final Set<String> HARMLESS =
      Set.of(
          "java.util.Set.of()",
          "java.util.Set.of(java.lang.Object)",
          "java.util.Map.of()",
          "java.util.Map.of(java.lang.Object, java.lang.Object)");

  @ArchTest
  static final ArchRule everyPackageSaysWhatMayBeNull =
      classes().should(liveInANullMarkedPackage());

  @ArchTest
  static final ArchRule packagesAreNamedAfterFeatures =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..common..",
              "..impl..",
              "..helper..",
              "..helpers..",
              "..manager..",
              "..service..",
              "..base..",
              "..misc..");

  @ArchTest
  static final ArchRule nothingStaticChanges = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule faultsHaveTwoPublicExceptionsOnly =
      classes()
          .that()
          .areAssignableTo(Throwable.class)
          .and()
          .arePublic()
          .should()
          .haveSimpleName("ProjectException")
          .orShould()
          .haveSimpleName("WarehouseException");

  @ArchTest
  static final ArchRule collectionsHaveAnOrder =
      noClasses().should().accessTargetWhere(unordered());

  /**
   * The JDK's immutable sets and maps iterate in another order in every process; empty ones may.
   */
  private static DescribedPredicate<JavaAccess<?>> unordered() {
    Set<String> factories = Set.of("of", "copyOf", "ofEntries");
    return DescribedPredicate.describe(
        "a set or map without an order",
        access ->
            (access.getTargetOwner().isEquivalentTo(Set.class)
                    || access.getTargetOwner().isEquivalentTo(Map.class))
                && access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
                && factories.contains(call.getName())
                && !HARMLESS.contains(call.getFullName()));
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getPackageName() + " has no @NullMarked package-info"));
      }
    };
  }
}
