using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;
using static SessionGraph.GraphQL.Data.Tests.Store.TestQueries;

namespace SessionGraph.GraphQL.Data.Tests.Filters;

/// <summary>Every operation on SQLite gives the rows that it gives over objects.</summary>
public sealed class FilterOperationTests(TestStore store) : IClassFixture<TestStore>
{
    private static readonly DateTime s_instant = new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string, object?> Operations
    {
        get
        {
            var data = new TheoryData<string, string, object?>();
            foreach (var operation in (string[])["eq", "neq", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"])
            {
                data.Add("startsAt", operation, s_instant);
                data.Add("createdAt", operation, s_instant);
                data.Add("version", operation, 1);
            }

            string[] textOperations = ["eq", "neq", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];
            foreach (var operation in textOperations)
            {
                data.Add("title", operation, "a");
                data.Add("title", operation, "A");
                data.Add("title", operation, "Algebra");
                data.Add("title", operation, "%");
                data.Add("title", operation, "É");
                data.Add("title", operation, "basics");
                data.Add("title", operation, "BASICS");
                data.Add("title", operation, "");
                data.Add("externalId", operation, "1");
            }

            foreach (var operation in (string[])["in", "nin"])
            {
                data.Add("status", operation, new object[] { SessionStatus.Active, SessionStatus.Cancelled });
                data.Add("title", operation, new object?[] { null, "Algebra" });
                data.Add("startsAt", operation, new object?[] { s_instant, null });
                data.Add("id", operation, Array.Empty<object>());
            }

            data.Add("title", "iin", Array.Empty<object>());
            data.Add("title", "iin", new object?[] { "ALGEBRA", "é" });
            data.Add("title", "iin", new object?[] { null, "algebra" });
            data.Add("externalId", "iin", new object?[] { "1", null });

            foreach (var operation in (string[])["eq", "neq"])
            {
                data.Add("title", operation, null);
                data.Add("startsAt", operation, null);
                data.Add("id", operation, null);
                data.Add("status", operation, SessionStatus.Active);
                data.Add("provider", operation, QuizProvider.Id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Operations), DisableDiscoveryEnumeration = true)]
    public async Task An_operation_means_on_SQLite_what_it_means_over_objects(string field, string operation, object? operand)
    {
        var predicate = Filter("sessions").Build<Session>(Object((field, Object((operation, operand)))))!;
        await using var context = store.CreateDbContext();

        var rows = await context.Sessions.Where(predicate).Select(session => session.Id).ToListAsync(TestContext.Current.CancellationToken);

        var all = await context.Sessions.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(all.Where(predicate.Compile()).Select(session => session.Id).Order(), rows.Order());
    }

    [Theory]
    [InlineData("gt")]
    [InlineData("nlte")]
    [InlineData("in")]
    [InlineData("nin")]
    public void Null_is_an_error_where_an_operation_takes_none(string operation)
    {
        var where = Object(("startsAt", Object((operation, null))));

        var error = Assert.Throws<GraphQLException>(() => Filter("sessions").Build<Session>(where));

        Assert.Equal(
            $"The provided value for filter `{operation}` of type DateTimeOperationFilterInput is invalid. Null values are not supported.",
            error.Errors[0].Message);
        Assert.Equal("HC0026", error.Errors[0].Code);
    }

    [Fact]
    public async Task Siblings_are_anded_and_alternatives_ored()
    {
        var predicate = Filter("quizSessions").Build<QuizSession>(Object(
            ("or", new[]
            {
                Object(("status", Object(("eq", SessionStatus.Cancelled)))),
                Object(("title", Object(("or", new[] { Object(("contains", "quiz")), Object(("contains", "Quiz")) })))),
            }),
            ("score", Object(("gte", 50.0), ("lt", 80.0)))))!;
        await using var context = store.CreateDbContext();

        var query = context.QuizSessions.Where(predicate).Select(session => session.Id);

        Snapshot.Match(query.ToQueryString(), "siblings-and-alternatives");
        var all = await context.QuizSessions.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            all.Where(predicate.Compile()).Select(session => session.Id).Order(),
            (await query.ToListAsync(TestContext.Current.CancellationToken)).Order());
    }

    [Fact]
    public void Too_many_operations_are_an_error_and_not_a_deep_tree()
    {
        var where = Object(("or", Enumerable.Repeat(Object(("version", Object(("eq", 1)))), 257).ToArray()));

        Assert.Equal("FILTER_TOO_LARGE", Assert.Throws<GraphQLException>(() => Filter("sessions").Build<Session>(where)).Errors[0].Code);
    }

    [Fact]
    public void Too_long_a_list_is_an_error()
    {
        var where = Object(("version", Object(("in", Enumerable.Range(0, 2001).Cast<object>().ToArray()))));

        Assert.Equal("FILTER_TOO_LARGE", Assert.Throws<GraphQLException>(() => Filter("sessions").Build<Session>(where)).Errors[0].Code);
    }

    [Fact]
    public void A_value_that_the_member_has_no_room_for_is_an_error()
    {
        var where = Object(("version", Object(("eq", long.MaxValue))));

        var error = Assert.Throws<GraphQLException>(() => Filter("sessions").Build<Session>(where));

        Assert.Equal("INVALID_FILTER_VALUE", error.Errors[0].Code);
    }

    [Fact]
    public async Task Another_value_is_another_parameter_of_the_same_statement()
    {
        await using var context = store.CreateDbContext();
        string Sql(string title) => context.Sessions
            .Where(Filter("sessions").Build<Session>(Object(("title", Object(("eq", title)))))!)
            .Select(session => session.Id)
            .ToQueryString();

        Assert.Equal(Sql("a").Split('\n')[1..], Sql("b").Split('\n')[1..]);
        Assert.Contains("@", Sql("a").Split('\n')[^1], StringComparison.Ordinal);
    }
}
