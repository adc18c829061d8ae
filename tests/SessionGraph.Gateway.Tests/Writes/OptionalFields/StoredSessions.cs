using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Writes.OptionalFields;

/// <summary>A gateway whose rows are read as they are stored.</summary>
public sealed class StoredSessions : IAsyncDisposable
{
    private int _number;

    public TestGateway Gateway { get; } = new();

    /// <summary>A number that no other has.</summary>
    public int NextNumber() => Interlocked.Increment(ref _number);

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();

    /// <summary>The columns of the session with this global id, and what other tables have of it; null where it is not there.</summary>
    internal async Task<IReadOnlyDictionary<string, string?>?> FindAsync(string globalId)
    {
        var id = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(globalId)).Split(':')[1];
        await using var store = await CreateContextAsync();
        await store.Database.OpenConnectionAsync();
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            $"""
            SELECT
              s.*,
              (SELECT p.ExternalId FROM Sessions p WHERE p.Id = s.ParentId) AS Parent,
              (SELECT group_concat(c.ExternalId) FROM Sessions c WHERE c.ParentId = s.Id) AS Children,
              (SELECT group_concat(Mail) FROM (
                SELECT u.Mail FROM PathSessionInstructors i JOIN Users u ON u.Connection = i.Connection AND u.Id = i.UserId
                WHERE i.SessionId = s.Id ORDER BY i.Position)) AS Instructors
            FROM Sessions s WHERE s.Id = {id}
            """;
        await using var reader = await command.ExecuteReaderAsync();
        return !await reader.ReadAsync()
            ? null
            : Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName,
                column => reader.IsDBNull(column) ? null : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture));
    }

    private Task<SessionGraphContext> CreateContextAsync()
        => Gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync();
}
