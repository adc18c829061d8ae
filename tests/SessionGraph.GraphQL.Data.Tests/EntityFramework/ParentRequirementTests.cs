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
            "AcademicSession.shortTitle: it does not say what it reads of its parent: name the members, as in "
                + "[Parent(requires: nameof(AcademicSession.Id))]."
        },
        { typeof(UndeclaredAsync), "AcademicSession.length: it does not say what it reads of its parent: " },
        {
            typeof(ReadsLink),
            "AcademicSession.orgName: it reads the link `Org`, which is no part of a row: resolve it through a data loader, by its key."
        },
        { typeof(ReadsMissing), "AcademicSession.weeks: it requires `Weeks`, which AcademicSession does not have." },
        { typeof(OfInterface), "Session.shout: it does not say what it reads of its parent: " },
        { typeof(OfLinked), "Organisation.parent: it does not say what it reads of its parent: " },
        { typeof(PagedUndeclared), "AcademicSession.siblings: it does not say what it reads of its parent: " },
        { typeof(Unpaged), "Unpaged.GetPart: the parameter `pagingArguments` needs a paged field. Add [UsePaging]" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_field_whose_resolver_could_miss_something_is_a_fault_of_the_schema(Type extension, string message)
    {
        var fault = Assert.Throws<SchemaException>(() => TestSchema.Create(builder => builder.AddTypes([extension, .. extension.GetNestedTypes()])));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_is_a_link_is_a_fault_of_the_schema()
    {
        var fault = Assert.Throws<SchemaException>(() => TestSchema.Create(builder => builder.AddTypes(typeof(CourseModule))));

        Assert.Contains("CourseModule.batch: it reads the link `Batch`", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told()
    {
        var fault = Assert.Throws<SchemaException>(
            () => TestSchema.Create(builder => builder.AddTypes(typeof(Undeclared), typeof(ReadsLink))));

        Assert.Equal(2, fault.Errors.Count);
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
