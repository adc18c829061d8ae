using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>
/// The audit of the store. A write appends the entries of its changes in its own transaction, so there is no change without an entry and no
/// entry without a change.
/// </summary>
public sealed class AuditLog(AuditKeys keys, WriteOriginAccessor origins, IOptions<AuditOptions> options, TimeProvider timeProvider)
{
    private const string SelectLast = """
        SELECT "Number", "Hash" FROM (SELECT "Number", "Hash" FROM "AuditEntries" ORDER BY "Number" DESC LIMIT 1)
        UNION ALL SELECT "LastNumber", "LastHash" FROM "AuditCheckpoint" LIMIT 1
        """;

    private const string Insert = """
        INSERT INTO "AuditEntries" ("Number", "ChangeSequence", "At", "Kind", "Type", "Key", "Connection", "Action", "OperationName", "DocumentHash",
            "Caller", "Address", "CallerSalt", "CallerDigest", "Before", "After", "ContentSalt", "ContentDigest", "KeyId", "Hash")
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19)
        """;

    private readonly AuditChain _chain = new(keys);

    /// <summary>Whether changes are recorded.</summary>
    public bool IsEnabled => options.Value.Enabled;

    /// <summary>Appends an entry for each change, in the context's transaction. Does nothing when the audit is off.</summary>
    /// <param name="context">The context of the write.</param>
    /// <param name="changes">The changes in their order.</param>
    /// <param name="cancellationToken">Cancels the append. The write must then be rolled back.</param>
    public async Task AppendAsync(SessionGraphContext context, IReadOnlyList<AuditedChange> changes, CancellationToken cancellationToken)
    {
        if (!IsEnabled || changes.Count == 0)
            return;

        var states = SessionStateSerializer.Of(context.Model);
        var entries = changes.Select(change => (
            new AuditEntry
            {
                ChangeSequence = change.Change?.Sequence,
                Kind = change.Kind,
                Type = change.Type,
                Key = change.Key,
                Connection = change.Connection,
                Before = change.Before,
                After = change.After,
            },
            change.Change is { } logged ? Encoding.UTF8.GetString(states.Write(logged.Session)) : null));
        await AppendAsync(context, entries, cancellationToken);
    }

    /// <summary>Appends an entry about the audit itself.</summary>
    internal Task AppendAsync(SessionGraphContext context, AuditKind kind, CancellationToken cancellationToken)
        => AppendAsync(context, [(new AuditEntry { Kind = kind }, null)], cancellationToken);

    // Plain ADO.NET: EF Core's change tracker would take longer than the statement.
    private async Task AppendAsync(
        SessionGraphContext context, IEnumerable<(AuditEntry Entry, string? State)> entries, CancellationToken cancellationToken)
    {
        var (origin, at) = (origins.Current, Instant.Now(timeProvider));
        var (number, hash) = await ReadLastAsync(context, cancellationToken);
        await using var command = CreateCommand(context, Insert);
        foreach (var (entry, state) in entries)
        {
            entry.Number = ++number;
            entry.At = at;
            entry.Action = origin.Action;
            entry.OperationName = origin.OperationName;
            entry.DocumentHash = origin.DocumentHash;
            entry.Caller = origin.Caller;
            entry.Address = origin.Address;
            entry.KeyId = keys.CurrentId;
            entry.CallerSalt = RandomNumberGenerator.GetBytes(AuditChain.SaltSize);
            entry.CallerDigest = AuditChain.DigestCaller(entry);
            entry.ContentSalt = RandomNumberGenerator.GetBytes(AuditChain.SaltSize);
            entry.ContentDigest = AuditChain.DigestContent(entry, state);
            entry.Hash = hash = _chain.Hash(entry, hash);
            SetParameters(command, entry);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>The number and the hash of the newest entry, as the context's transaction sees it.</summary>
    internal static async Task<(long Number, byte[] Hash)> ReadLastAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(context, SelectLast);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? (reader.GetInt64(0), await reader.GetFieldValueAsync<byte[]>(1, cancellationToken))
            : (0, AuditChain.Origin);
    }

    private static DbCommand CreateCommand(SessionGraphContext context, string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    private static void SetParameters(DbCommand command, AuditEntry entry)
    {
        object?[] values =
        [
            entry.Number, entry.ChangeSequence, Instant.Format(entry.At), (int)entry.Kind, entry.Type, entry.Key, entry.Connection, entry.Action,
            entry.OperationName, entry.DocumentHash, entry.Caller, entry.Address, entry.CallerSalt, entry.CallerDigest, entry.Before, entry.After,
            entry.ContentSalt, entry.ContentDigest, entry.KeyId, entry.Hash,
        ];
        for (var index = 0; index < values.Length; index++)
        {
            if (command.Parameters.Count == index)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@{index}");
                command.Parameters.Add(parameter);
            }

            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }
    }
}
