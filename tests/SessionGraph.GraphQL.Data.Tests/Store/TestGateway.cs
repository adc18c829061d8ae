using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Validation;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>The test schema over the real store, asked as a client asks.</summary>
public class TestGateway : IAsyncLifetime, IServiceProvider, IExecutionDiagnostics
{
    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly RequestExecutor _executor;

    public TestGateway() => _executor = RequestExecutor.Create(TestQueries.Schema, new DocumentValidator(), diagnostics: this);

    public TestStore Store { get; } = new();

    public List<Exception> Exceptions { get; } = [];

    /// <summary>Where the contexts of requests come from.</summary>
    protected virtual IDbContextFactory<SessionGraphContext> Contexts => Store;

    public virtual ValueTask InitializeAsync() => Store.InitializeAsync();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Store.DisposeAsync();
    }

    /// <summary>The key in the global id of a session in a response.</summary>
    public static long KeyOf(JsonElement session) => long.Parse(
        Encoding.UTF8.GetString(session.GetProperty("id").GetBytesFromBase64()).Split(':')[1],
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The response, and the statements that it took.</summary>
    public async Task<(JsonElement Response, IReadOnlyList<string> Statements)> ExecuteAsync(string document, string? variables = null)
    {
        Store.Statements.Clear();
        Exceptions.Clear();
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Services = this,
            Variables = variables is null
                ? null
                : ((ObjectValueNode)Utf8GraphQLParser.Syntax.ParseValueLiteral(variables)).Fields
                    .ToDictionary(field => field.Name.Value, field => field.Value),
        };
        await using var result = (OperationResult)await _executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        Assert.Empty(Exceptions);
        return (JsonDocument.Parse(buffer.WrittenMemory).RootElement.Clone(), Store.Statements.Texts);
    }

    /// <summary>The least bytes that a warm request of the document allocates, what it writes included.</summary>
    public async Task<long> MeasureAsync(string document)
    {
        var request = new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Services = this };
        var buffer = new ArrayBufferWriter<byte>(256 * 1024);
        var least = long.MaxValue;
        for (var round = 0; round < 40; round++)
        {
            buffer.ResetWrittenCount();
            Store.Statements.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var execution = _executor.ExecuteAsync(request, CancellationToken.None);
            Assert.True(execution.IsCompleted);
            var result = (OperationResult)await execution;
            result.WriteTo(buffer);
            await result.DisposeAsync();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    /// <summary>The document, the statements and the response as Markdown.</summary>
    public async Task<string> ExplainAsync(string document)
    {
        var (response, statements) = await ExecuteAsync(document);
        var text = new StringBuilder().Append("```graphql\n").Append(document.ReplaceLineEndings("\n").Trim()).Append("\n```\n");
        foreach (var statement in statements)
            text.Append("\n```sql\n").Append(statement).Append("\n```\n");

        return text.Append("\n```json\n").Append(JsonSerializer.Serialize(response, s_indented)).Append("\n```\n").ToString();
    }

    public object? GetService(Type serviceType) => serviceType == typeof(IDbContextFactory<SessionGraphContext>) ? Contexts : null;

    void IExecutionDiagnostics.ResolverError(string errorId, Path path, Exception exception) => Exceptions.Add(exception);

    void IExecutionDiagnostics.RequestError(string errorId, Exception exception) => Exceptions.Add(exception);
}
