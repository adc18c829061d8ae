using System.Reflection;
using System.Security.Claims;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class ResolverTests
{
    private static readonly Schema s_schema = SchemaBuilder.New()
        .AddParameterBinding(new ClockBinding())
        .AddTypes(typeof(Queries), typeof(Things))
        .Create();

    [Fact]
    public async Task A_service_an_argument_and_the_token_are_bound_by_their_types()
    {
        var shelves = new Shelves();

        var book = await new ResolverCall(Library.Schema) { Registered = { [typeof(Shelves)] = shelves }, Arguments = { ["id"] = 2 } }
            .ResolveAsync("Query.bookById");

        Assert.Same(shelves.Books[1], book);
    }

    [Fact]
    public async Task An_exception_of_a_resolver_comes_out_as_it_is()
        => await Assert.ThrowsAsync<OperationCanceledException>(async () => await new ResolverCall(Library.Schema)
        {
            Registered = { [typeof(Shelves)] = new Shelves() },
            Arguments = { ["id"] = 2 },
            RequestAborted = new CancellationToken(canceled: true),
        }.ResolveAsync("Query.bookById"));

    [Fact]
    public async Task A_queryable_is_left_to_the_middleware()
        => Assert.IsType<IQueryable<Book>>(
            await new ResolverCall(Library.Schema) { Registered = { [typeof(Shelves)] = new Shelves() } }.ResolveAsync("Query.books"),
            exactMatch: false);

    [Fact]
    public async Task An_absent_optional_is_not_a_null_one()
    {
        var absent = new ResolverCall(Library.Schema) { Arguments = { ["first"] = 10 } };
        var given = new ResolverCall(Library.Schema) { Arguments = { ["first"] = 3, ["text"] = null, ["genres"] = new[] { Genre.Pulp } } };

        Assert.Equal("absent", await absent.ResolveAsync("Query.search"));
        Assert.Equal("null 1 3", await given.ResolveAsync("Query.search"));
    }

    [Fact]
    public void A_resolver_whose_task_is_complete_completes_at_once()
    {
        var call = new ResolverCall(Library.Schema) { Arguments = { ["first"] = 10 } };

        var pending = Library.Schema.Field("Query.search").Resolver!(call);

        Assert.Equal(default, pending);
        Assert.Equal("absent", call.Result);
    }

    [Theory]
    [InlineData("now", 5)]
    [InlineData("later", 6)]
    [InlineData("soon", 7)]
    [InlineData("clock", 8)]
    [InlineData("state", 9)]
    [InlineData("caller", "ada")]
    [InlineData("instance", 10)]
    [InlineData("fieldName", "bound")]
    public async Task Whatever_a_method_returns_and_takes_its_value_is_the_result(string field, object expected)
        => Assert.Equal(expected, await new ResolverCall(s_schema)
        {
            ContextData =
            {
                ["answer"] = 9,
                [nameof(ClaimsPrincipal)] = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "ada")])),
            },
        }.ResolveAsync("Query." + field));

    [Fact]
    public async Task An_async_enumerable_becomes_a_list()
        => Assert.Equal([1, 2, 3], Assert.IsType<List<int>>(await new ResolverCall(s_schema).ResolveAsync("Query.stream")));

    [Fact]
    public async Task A_class_that_is_registered_comes_from_the_services()
        => Assert.Equal(
            11,
            await new ResolverCall(s_schema) { Registered = { [typeof(Queries)] = new Queries { Value = 11 } } }
                .ResolveAsync("Query.instance"));

    [Fact]
    public void A_property_and_a_method_of_the_parent_alone_are_getters()
    {
        var fields = s_schema.GetType<ObjectType>("Thing").Fields;

        Assert.Equal(["id", "twice"], fields.Where(field => field.Getter is not null).Select(field => field.Name));
        Assert.Equal(["plus"], fields.Where(field => field.Resolver is not null).Select(field => field.Name));
        Assert.Equal(8, fields["twice"].Getter!.Compile().DynamicInvoke(new Thing(4)));
    }

    [Fact]
    public async Task A_method_of_a_type_takes_its_parent()
    {
        var call = new ResolverCall(s_schema) { Parent = new Thing(4), Arguments = { ["number"] = 3 } };

        Assert.Equal(7, await call.ResolveAsync("Thing.plus"));
    }

    [Fact]
    public void An_inherited_getter_takes_the_base_class()
    {
        var getter = Library.Schema.Field("Book.title").Getter!;

        Assert.Equal("Solaris", getter.Compile().DynamicInvoke(new Book { Title = "Solaris" }));
    }

    public sealed record Thing(int Id);

    [ObjectType<Thing>]
    public static class Things
    {
        public static int GetTwice([Parent] Thing thing) => thing.Id * 2;

        public static int GetPlus([Parent] Thing thing, int number) => thing.Id + number;
    }

    public sealed record Clock(int Time);

    [QueryType]
    public sealed class Queries
    {
        public int Value { get; init; } = 10;

        public int GetNow() => 5;

        public async Task<int> GetLaterAsync()
        {
            await Task.Yield();
            return 6;
        }

        public async ValueTask<int> GetSoonAsync()
        {
            await Task.Yield();
            return 7;
        }

        public int GetClock(Clock clock) => clock.Time;

        public int GetState([GlobalState("answer")] int state, [GlobalState] string? none) => none is null ? state : 0;

        public string? GetCaller(ClaimsPrincipal caller) => caller.Identity!.Name;

        public int GetInstance() => Value;

        public string GetFieldName(IResolverContext context, IServiceProvider services, Schema schema)
            => ReferenceEquals(context, services) && schema == s_schema ? "bound" : "lost";

        public async IAsyncEnumerable<int> GetStream()
        {
            for (var number = 1; number <= 3; number++)
            {
                await Task.Yield();
                yield return number;
            }
        }

        public Thing? GetThing() => null;
    }

    private sealed class ClockBinding : IParameterBinding
    {
        public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(Clock);

        public object? Bind(IMiddlewareContext context, ParameterInfo parameter) => new Clock(8);
    }
}
