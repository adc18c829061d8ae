using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.EntityFramework;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

public sealed class SessionNode : InterfaceType<Session>
{
    protected override void Configure(IInterfaceTypeDescriptor<Session> descriptor)
        => descriptor.Field(session => session.Id).ID();
}

[ObjectType<AcademicSession>(IgnoreProperties = [nameof(AcademicSession.Org), nameof(AcademicSession.Parent)])]
public static class AcademicSessionNode
{
    [BindMember(nameof(AcademicSession.StartDate))]
    public static string GetFirstDay([Parent(nameof(AcademicSession.StartDate))] AcademicSession session)
        => session.StartDate.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    [BindMember(nameof(AcademicSession.Children))]
    public static Task<AcademicSession[]?> GetChildrenAsync(
        [Parent(nameof(AcademicSession.Id))] AcademicSession session,
        ChildrenByParent children,
        IResolverContext context,
        CancellationToken cancellationToken)
        => children.Select(context).LoadAsync(session.Id, cancellationToken);

    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<AcademicSessionFilterInputType>]
    [UseSorting]
    [BatchResolver]
    public static Task<IReadOnlyList<PassThroughConnection<AcademicSession>?>> GetPagedChildrenAsync(
        [Parent(nameof(AcademicSession.Id))] IReadOnlyList<AcademicSession> sessions,
        PagingArguments pagingArguments,
        QueryContext<AcademicSession> query,
        ChildrenByParent children,
        CancellationToken cancellationToken)
        => children.WithPassThrough(pagingArguments, query).LoadAsync(sessions, session => session.Id, cancellationToken);

    /// <summary>The same, and the resolver looks at the items.</summary>
    [UsePaging]
    [UseFiltering<AcademicSessionFilterInputType>]
    [UseSorting]
    public static async Task<Connection<AcademicSession>?> GetSeenChildrenAsync(
        [Parent(nameof(AcademicSession.Id))] AcademicSession session,
        PagingArguments pagingArguments,
        QueryContext<AcademicSession> query,
        ChildrenByParent children,
        CancellationToken cancellationToken)
    {
        var page = await children.With(pagingArguments, query).LoadAsync(session.Id, cancellationToken);
        return page?.Nodes.All(child => child.Id > 0) is true ? page : null;
    }
}

[ObjectType<QuizSession>]
public static class QuizSessionNode
{
    [BindMember(nameof(QuizSession.Person))]
    public static Task<Person?> GetPersonAsync(
        [Parent($"{nameof(QuizSession.Connection)} {nameof(QuizSession.PersonId)}")] QuizSession session,
        PeopleByKey people,
        IResolverContext context,
        CancellationToken cancellationToken)
        => people.Select(context).LoadAsync(new PersonKey(session.Connection, session.PersonId), cancellationToken);
}

[ObjectType<CourseSession>(IgnoreProperties =
[
    nameof(CourseSession.Module), nameof(CourseSession.Room), nameof(CourseSession.Trainer), nameof(CourseSession.GradeCategory),
])]
public static class CourseSessionNode;

[ObjectType<PathSession>(IgnoreProperties = [nameof(PathSession.Path), nameof(PathSession.OwnerGroup), nameof(PathSession.Instructors)])]
public static class PathSessionNode;

public sealed record PersonKey(string Connection, int Id);

public sealed class PeopleByKey(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntityByKeyDataLoader<SessionGraphContext, PersonKey, Person>(contexts, batchScheduler)
{
    protected override Expression<Func<Person, PersonKey>> Key => person => new PersonKey(person.Connection, person.ExternalId);

    protected override Expression<Func<Person, bool>> Where(IReadOnlyList<PersonKey> keys)
    {
        var connections = keys.Select(key => key.Connection).Distinct().ToArray();
        var ids = keys.Select(key => key.Id).Distinct().ToArray();
        return person => connections.Contains(person.Connection) && ids.Contains(person.ExternalId);
    }
}

public sealed class ChildrenByParent(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : EntitiesByKeyDataLoader<SessionGraphContext, long, AcademicSession>(contexts, batchScheduler)
{
    protected override Expression<Func<AcademicSession, long>> Key => session => session.ParentId!.Value;

    protected override IQueryable<AcademicSession> Query(SessionGraphContext context)
        => context.AcademicSessions.OrderBy(session => session.StartsAt).ThenBy(session => session.Id);
}
