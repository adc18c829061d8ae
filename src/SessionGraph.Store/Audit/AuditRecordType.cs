using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace SessionGraph.Store;

/// <summary>A type of sessions or records whose changes are audited.</summary>
internal sealed class AuditRecordType
{
    // They change with every change, and follow from it.
    private static readonly string[] s_derived = [nameof(Session.Id), nameof(Session.Version), nameof(Session.UpdatedAt)];

    private readonly IEntityType _type;
    private readonly IProperty[] _columns;
    private readonly IProperty[] _key;
    private readonly IClrPropertyGetter _connection;
    private readonly string? _parts;

    public AuditRecordType(IEntityType type)
    {
        _type = type;
        _key = [.. type.FindPrimaryKey()!.Properties];
        _connection = type.FindProperty(nameof(Session.Connection))!.GetGetter();
        var isSession = type.ClrType.IsAssignableTo(typeof(Session));
        _columns =
        [
            .. type.GetProperties().Where(property => property.PropertyInfo is not null
                && property != type.FindDiscriminatorProperty()
                && !(isSession && s_derived.Contains(property.Name))),
        ];
        _parts = type.ClrType.GetProperties().FirstOrDefault(property => property.IsDefined(typeof(SessionStateAttribute), false))?.Name;
    }

    /// <summary>The name of the type.</summary>
    public string Name => _type.ClrType.Name;

    /// <summary>The name of the connection that an entity belongs to.</summary>
    public string ConnectionOf(object entity) => (string)_connection.GetClrValue(entity)!;

    /// <summary>The key of an entity, such as <c>7</c> or <c>quiz:7</c>.</summary>
    public string KeyOf(object entity)
        => string.Join(':', _key.Select(property => Convert.ToString(property.GetGetter().GetClrValue(entity), CultureInfo.InvariantCulture)));

    /// <summary>The values before an update of the fields that changed, as a JSON object; null when there are none.</summary>
    /// <param name="entry">The tracked entity.</param>
    /// <param name="parts">The tracked parts of a session; empty unless one of them changed.</param>
    public string? ReadBefore(EntityEntry entry, IReadOnlyCollection<EntityEntry> parts)
    {
        var changed = ChangedColumns(entry);
        return changed.Count == 0 && parts.Count == 0 ? null : Write(writer =>
        {
            foreach (var column in changed)
                WriteValue(writer, column, entry.Property(column).OriginalValue);
            if (parts.Count > 0)
                WriteParts(writer, parts);
        });
    }

    /// <summary>The values after an update of the fields that changed, as a JSON object; null when there are none.</summary>
    public string? ReadAfter(EntityEntry entry)
    {
        var changed = ChangedColumns(entry);
        return changed.Count == 0 ? null : Write(writer =>
        {
            foreach (var column in changed)
                WriteValue(writer, column, entry.Property(column).CurrentValue);
        });
    }

    /// <summary>All values of an entity but null, as a JSON object.</summary>
    public string ReadState(object entity) => Write(writer =>
    {
        foreach (var column in _columns)
        {
            if (column.GetGetter().GetClrValue(entity) is { } value)
                WriteValue(writer, column, value);
        }
    });

    private List<IProperty> ChangedColumns(EntityEntry entry) =>
    [
        .. _columns.Where(column => entry.Property(column) is { IsModified: true } property && !Equals(property.OriginalValue, property.CurrentValue)),
    ];

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void WriteValue(Utf8JsonWriter writer, IProperty column, object? value)
    {
        writer.WritePropertyName(column.Name);
        if (value is null)
            writer.WriteNullValue();
        else
            FormOf(column).ToJson(writer, value);
    }

    // The parts are named by the last property of their key, as in the state of the change log.
    private void WriteParts(Utf8JsonWriter writer, IEnumerable<EntityEntry> parts)
    {
        writer.WriteStartArray(_parts ?? "Parts");
        foreach (var part in parts.Where(part => part.State is not EntityState.Added).OrderBy(PositionOf))
            writer.WriteStringValue(Convert.ToString(part.Property(part.Metadata.FindPrimaryKey()!.Properties[^1]).OriginalValue, CultureInfo.InvariantCulture));
        writer.WriteEndArray();
    }

    private static object? PositionOf(EntityEntry part)
        => part.Metadata.FindProperty("Position") is { } position ? part.Property(position).OriginalValue : null;

    private static JsonValueReaderWriter FormOf(IProperty property)
        => property.GetJsonValueReaderWriter() ?? property.GetTypeMapping().JsonValueReaderWriter
            ?? throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} has no mapping to JSON.");
}
