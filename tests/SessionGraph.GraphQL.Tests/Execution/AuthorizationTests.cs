using SessionGraph.GraphQL.Authorization;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>What <c>[Authorize]</c> requires is evaluated before any resolver runs.</summary>
public sealed class AuthorizationTests
{
    private static readonly Schema s_schema = SchemaBuilder.New()
        .AddQueryType()
        .AddTypes(typeof(OpenFields), typeof(GuardedFields))
        .AddAuthorization()
        .Create();

    [Theory]
    [InlineData("{ open }", "")]
    [InlineData("{ one }", "read")]
    [InlineData("{ two }", "read write")]
    [InlineData("{ lifted }", "")]
    [InlineData("{ byRole }", "read roles:admin,owner")]
    [InlineData("{ safe { secret } }", "vault")]
    [InlineData("{ safe { label } }", "")]
    [InlineData("{ ...F } fragment F on Query { safe { ... on Safe { secret } } }", "vault")]
    public async Task An_operation_requires_what_its_fields_and_their_types_require(string document, string expected)
    {
        var handler = new Handler(AuthorizeResult.Allowed);

        var response = await ExecuteAsync(document, handler);

        Assert.StartsWith("""{"data":{""", response, StringComparison.Ordinal);
        Assert.Equal(expected, string.Join(' ', handler.Asked));
    }

    [Theory]
    [InlineData(AuthorizeResult.NotAllowed, "AUTH_NOT_AUTHORIZED")]
    [InlineData(AuthorizeResult.NotAuthenticated, "AUTH_NOT_AUTHENTICATED")]
    [InlineData(AuthorizeResult.NoDefaultPolicy, "AUTH_NO_DEFAULT_POLICY")]
    [InlineData(AuthorizeResult.PolicyNotFound, "AUTH_POLICY_NOT_FOUND")]
    public async Task Nothing_is_executed_if_one_field_is_not_allowed(AuthorizeResult result, string code)
    {
        var log = new Log();

        var response = await ExecuteAsync("{ open one }", new Handler(result), log: log);

        Assert.Contains($"\"code\":\"{code}\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
        Assert.Empty(log.Resolved);
    }

    [Theory]
    [InlineData("{ guarded: false }", "")]
    [InlineData("{ guarded: true }", "read")]
    public async Task A_field_that_is_left_out_requires_nothing(string variables, string expected)
    {
        var handler = new Handler(AuthorizeResult.Allowed);

        await ExecuteAsync("query($guarded: Boolean!) { open one @include(if: $guarded) }", handler, variables);

        Assert.Equal(expected, string.Join(' ', handler.Asked));
    }

    [Fact]
    public async Task Without_a_handler_a_guarded_field_is_not_executed()
    {
        var log = new Log();

        var response = await ExecuteAsync("{ one }", handler: null, log: log);

        Assert.Contains("Unexpected Execution Error", response, StringComparison.Ordinal);
        Assert.Empty(log.Resolved);
    }

    [Fact]
    public void The_schema_shows_what_a_field_requires()
    {
        var sdl = SchemaPrinter.Print(s_schema);

        Assert.Contains("two: String @authorize(policy: \"read\") @authorize(policy: \"write\")", sdl, StringComparison.Ordinal);
        Assert.Contains("type Safe @authorize(policy: \"vault\")", sdl, StringComparison.Ordinal);
    }

    private static Task<string> ExecuteAsync(string document, IAuthorizationHandler? handler, string? variables = null, Log? log = null)
        => new TestExecutor(s_schema, new RequestExecutorOptions { AuthorizationHandler = handler })
            .With(log ?? new Log())
            .ExecuteAsync(document, variables);

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class OpenFields
    {
        public static string? GetOpen([Service] Log log) => log.Add("open");

        public static Safe GetSafe() => new();
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    [Authorize("read")]
    public static class GuardedFields
    {
        public static string? GetOne([Service] Log log) => log.Add("one");

        [Authorize("write")]
        public static string? GetTwo([Service] Log log) => log.Add("two");

        [AllowAnonymous]
        public static string? GetLifted([Service] Log log) => log.Add("lifted");

        [Authorize(Roles = ["admin", "owner"])]
        public static string? GetByRole([Service] Log log) => log.Add("byRole");
    }

    [Authorize("vault")]
    public sealed class Safe
    {
        public string Secret => "gold";

        [AllowAnonymous]
        public string Label => "Safe";
    }

    public sealed class Log
    {
        public List<string> Resolved { get; } = [];

        public string Add(string field)
        {
            Resolved.Add(field);
            return field;
        }
    }

    private sealed class Handler(AuthorizeResult result) : IAuthorizationHandler
    {
        public List<string> Asked { get; } = [];

        public ValueTask<AuthorizeResult> AuthorizeAsync(
            OperationRequest request, IReadOnlyList<AuthorizeDirective> directives, CancellationToken cancellationToken = default)
        {
            Asked.AddRange(directives.Select(directive => directive.Policy ?? $"roles:{string.Join(',', directive.Roles)}"));
            return new(result);
        }
    }
}
