using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Validation;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests;

/// <summary>A statement that runs when its request ends is interrupted, on every path that reads the store.</summary>
public sealed class InterruptionTests(TestStore store)
    : IClassFixture<TestStore>, IServiceProvider, IDbContextFactory<SessionGraphContext>, IExecutionDiagnostics, IDisposable
{
    // Sixty conditions over each of some hundred rows; none is true, so that each is looked at.
    private const int Conditions = 60;

    private readonly CancellationTokenSource _request = new();
    private readonly List<Exception> _logged = [];
    private bool _leaves = true;
    private int _foldings;

    public static TheoryData<string> Documents =>
    [
        "{ sessions(where: $) { nodes { title } } }",
        "{ sessions(where: $) { edges { cursor node { __typename title } } } }",
        "{ sessions(where: $) { totalCount } }",
        "{ sessions(where: $) { pageInfo { hasNextPage } } }",
        "{ sessions(where: $, order: { title: ASC }) { nodes { title } totalCount } }",
        "{ sessions(where: $, search: \"e\") { nodes { title } } }",
        "{ allSessions(where: $) { title } }",
        "{ sessionStats(where: $) { count } }",
        "{ academicSessions(first: 50) { nodes { pagedChildren(where: $) { nodes { title } } } } }",
        "{ academicSessions(first: 50) { nodes { pagedChildren(where: $) { totalCount } } } }",
        "{ academicSessions(first: 50) { nodes { seenChildren(where: $) { nodes { title } } } } }",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_statement_ends_when_nobody_waits_for_it(string document)
    {
        _leaves = false;
        var whole = await RunAsync(document, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("HC00", whole, StringComparison.Ordinal);
        var foldings = _foldings;
        (_leaves, _foldings) = (true, 0);

        var interrupted = await RunAsync(document, _request.Token);

        Assert.Contains("HC0049", interrupted, StringComparison.Ordinal);
        Assert.InRange(_foldings, 1, Math.Min(foldings - 1, 500));
        Assert.Empty(_logged);
    }

    [Fact]
    public async Task The_connection_of_an_interrupted_statement_is_used_again()
    {
        var document = Documents.First();
        await RunAsync(document, _request.Token);
        _leaves = false;

        var next = await RunAsync(document, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"sessions":{"nodes":[]}}}""", next);
    }

    public void Dispose() => _request.Dispose();

    public SessionGraphContext CreateDbContext()
    {
        var context = store.CreateDbContext();
        ((SqliteConnection)context.Database.GetDbConnection()).CreateFunction("casefold", (string? text) =>
        {
            _foldings++;
            if (_leaves)
                _request.Cancel();

            return text;
        });
        return context;
    }

    public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(this) ? this : null;

    void IExecutionDiagnostics.ResolverError(string errorId, Path path, Exception exception) => _logged.Add(exception);

    void IExecutionDiagnostics.RequestError(string errorId, Exception exception) => _logged.Add(exception);

    private async Task<string> RunAsync(string document, CancellationToken cancellationToken)
    {
        var conditions = string.Join(' ', Enumerable.Range(0, Conditions).Select(number => $"{{ title: {{ icontains: \"none {number}\" }} }}"));
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(document.Replace("$", $"{{ or: [{conditions}] }}", StringComparison.Ordinal)),
            Services = this,
        };
        await using var executor = RequestExecutor.Create(TestSchema.Create(), new DocumentValidator(), diagnostics: this);
        await using var result = (OperationResult)await executor.ExecuteAsync(request, cancellationToken);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
