using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SessionGraph.Store;

/// <summary>What a write is about to change, read from its tracked entities before they are saved.</summary>
internal sealed class AuditCapture
{
    private readonly Dictionary<Session, string?> _sessions = [];
    private readonly List<AuditedChange> _records = [];
    private readonly AuditRecordTypes _types;

    private AuditCapture(SessionGraphContext context)
    {
        _types = AuditRecordTypes.Of(context.Model);
        var parts = ChangedParts(context.ChangeTracker);
        foreach (var entry in context.ChangeTracker.Entries().ToList())
        {
            if (_types.Find(entry.Metadata.ClrType) is not { } type)
                continue;
            if (entry.Entity is Session session)
                _sessions[session] = BeforeOf(type, entry, session, parts);
            else if (entry.State is not EntityState.Unchanged)
                AddRecord(type, entry);
        }
    }

    /// <summary>Captures the changes of the context.</summary>
    public static AuditCapture Of(SessionGraphContext context) => new(context);

    /// <summary>The changes, after they were saved.</summary>
    /// <param name="logged">The changes of sessions in the change log.</param>
    public IReadOnlyList<AuditedChange> With(IReadOnlyList<SessionChange> logged)
    {
        var changes = new List<AuditedChange>(logged.Count + _records.Count);
        foreach (var change in logged)
        {
            var type = _types.Find(change.Session.GetType())!;
            changes.Add(new AuditedChange((AuditKind)change.Kind, type.Name, type.KeyOf(change.Session), change.Session.Connection)
            {
                Before = _sessions.GetValueOrDefault(change.Session),
                Change = change,
            });
        }

        changes.AddRange(_records);
        return changes;
    }

    // The change log has the last state of a removed session, but for the status. The id tells a removed session from one that is marked as
    // deleted.
    private static string? BeforeOf(
        AuditRecordType type, EntityEntry entry, Session session, ILookup<long, EntityEntry> parts) => entry.State switch
        {
            EntityState.Added => null,
            EntityState.Deleted => Encoding.UTF8.GetString(RemovedOf(session)),
            _ => type.ReadBefore(entry, [.. parts[session.Id]]),
        };

    private static ReadOnlySpan<byte> RemovedOf(Session session)
    {
        var output = new ArrayBufferWriter<byte>(32);
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteNumber(nameof(Session.Id), session.Id);
            writer.WriteNumber(nameof(Session.Status), (int)session.Status);
            writer.WriteEndObject();
        }

        return output.WrittenSpan;
    }

    private void AddRecord(AuditRecordType type, EntityEntry entry)
    {
        var (kind, before, after) = entry.State switch
        {
            EntityState.Added => (AuditKind.Created, null, type.ReadState(entry.Entity)),
            EntityState.Deleted => (AuditKind.Deleted, type.ReadState(entry.Entity), null),
            _ => (AuditKind.Updated, type.ReadBefore(entry, []), type.ReadAfter(entry)),
        };
        _records.Add(new AuditedChange(kind, type.Name, type.KeyOf(entry.Entity), type.ConnectionOf(entry.Entity)) { Before = before, After = after });
    }

    // All parts of the sessions of which a part changed.
    private static ILookup<long, EntityEntry> ChangedParts(ChangeTracker tracker)
    {
        var parts = tracker.Entries<ISessionPart>().ToList();
        var changed = parts.Where(part => part.State is not EntityState.Unchanged).Select(part => part.Entity.SessionId).ToHashSet();
        return parts.Where(part => changed.Contains(part.Entity.SessionId)).ToLookup(part => part.Entity.SessionId, part => (EntityEntry)part);
    }
}
