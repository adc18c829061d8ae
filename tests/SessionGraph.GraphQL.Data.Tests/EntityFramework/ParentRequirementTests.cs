using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.GraphQL.Types;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.EntityFramework;

/// <summary>What the fields of entities read of their parent is known when the schema is built, or the schema is not built.</summary>
public sealed class ParentRequirementTests
{
    public static TheoryData<Type, string> Faults => new()
    {
        {
            typeof(Undeclared),
            "AcademicSession.shortTitle: the field does not declare which members of its parent it reads. Name them, as in "
                + "[Parent(requires: nameof(AcademicSession.Id))]."
        },
        { typeof(UndeclaredAsync), "AcademicSession.length: the field does not declare which members of its parent it reads. " },
        {
            typeof(ReadsLink),
            "AcademicSession.orgName: the field reads the navigation `Org`, which is not a column. Load it with a data loader by its key."
        },
        { typeof(ReadsMissing), "AcademicSession.weeks: it requires `Weeks`, which AcademicSession does not have." },
        { typeof(OfInterface), "Session.shout: the field does not declare which members of its parent it reads. " },
        { typeof(OfLinked), "Organisation.parent: the field does not declare which members of its parent it reads. " },
        { typeof(PagedUndeclared), "AcademicSession.siblings: the field does not declare which members of its parent it reads. " },
        { typeof(Unpaged), "Unpaged.GetPart: the parameter `pagingArguments` needs a paged field. Add [UsePaging]" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_field_whose_resolver_could_miss_a_member_is_an_error_of_the_schema(Type extension, string message)
    {
        var error = Assert.Throws<SchemaException>(() => TestSchema.Create(builder => builder.AddTypes([extension, .. extension.GetNestedTypes()])));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_is_a_navigation_is_an_error_of_the_schema()
    {
        var error = Assert.Throws<SchemaException>(() => TestSchema.Create(builder => builder.AddTypes(typeof(CourseModule))));

        Assert.Contains("CourseModule.batch: the field reads the navigation `Batch`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told()
    {
        var error = Assert.Throws<SchemaException>(
            () => TestSchema.Create(builder => builder.AddTypes(typeof(Undeclared), typeof(ReadsLink))));

        Assert.Equal(2, error.Errors.Count);
    }

    [ExtendObjectType<AcademicSession>]
    private static class Undeclared
    {
        public static string? GetShortTitle([Parent] AcademicSession session) => session.Title?[..1];
    }

    [ExtendObjectType<AcademicSession>]
    private static class UndeclaredAsync
    {
        public static Task<int> GetLengthAsync([Parent] AcademicSession session, CancellationToken cancellationToken)
            => Task.FromResult(session.Title!.Length).WaitAsync(cancellationToken);
    }

    [ExtendObjectType<AcademicSession>]
    private static class ReadsLink
    {
        public static string? GetOrgName([Parent(nameof(AcademicSession.Org))] AcademicSession session) => session.Org?.Name;
    }

    [ExtendObjectType<AcademicSession>]
    private static class ReadsMissing
    {
        public static int GetWeeks([Parent("Weeks")] AcademicSession session) => (session.EndDate.DayNumber - session.StartDate.DayNumber) / 7;
    }

    [ExtendObjectType<Session>]
    private static class OfInterface
    {
        public static string? GetShout([Parent] Session session) => session.Title?.ToUpperInvariant();
    }

    [ExtendObjectType<AcademicSession>]
    private static class OfLinked
    {
        public static Organisation GetOrganisation(
            [Parent(nameof(Session.Connection) + " " + nameof(AcademicSession.OrgSourcedId))] AcademicSession session)
            => new() { Connection = session.Connection, ExternalId = session.OrgSourcedId };

        [ExtendObjectType<Organisation>]
        public static class OrganisationNode
        {
            public static string? GetParent([Parent] Organisation organisation) => organisation.ParentSourcedId;
        }
    }

    [ExtendObjectType<AcademicSession>]
    private static class PagedUndeclared
    {
        [UsePaging]
        public static IEnumerable<AcademicSession> GetSiblings([Parent] AcademicSession session) => [session];
    }

    [ExtendObjectType<AcademicSession>]
    private static class Unpaged
    {
        public static int? GetPart(
            [Parent(nameof(AcademicSession.Id))] AcademicSession session, PagingArguments pagingArguments)
            => session.Id > 0 ? pagingArguments.First : null;
    }
}
