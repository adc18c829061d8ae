using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace SessionGraph.Store;

/// <summary>The JSON form of one type of session.</summary>
internal sealed class SessionStateType
{
    private readonly Func<Session> _create;
    private readonly Column[] _columns;
    private readonly Dictionary<string, Column> _byName;
    private readonly Dictionary<string, PropertyInfo> _lists;

    public SessionStateType(IEntityType type)
    {
        _create = Expression.Lambda<Func<Session>>(Expression.New(type.ClrType)).Compile();
        _columns = [.. type.GetProperties().Where(IsOwn).Select(property => new Column(property))];
        _byName = _columns.ToDictionary(column => column.Name.Value);
        _lists = type.ClrType.GetProperties()
            .Where(property => property.IsDefined(typeof(SessionStateAttribute)))
            .ToDictionary(property => property.Name);
    }

    public void Write(Utf8JsonWriter writer, Session session)
    {
        writer.WriteStartObject();
        foreach (var column in _columns)
        {
            if (column.Get(session) is not { } value)
                continue;
            writer.WritePropertyName(column.Name);
            column.Json.ToJson(writer, value);
        }

        foreach (var (name, property) in _lists)
        {
            if (property.GetValue(session) is not IReadOnlyList<string> texts)
                continue;
            writer.WriteStartArray(name);
            foreach (var text in texts)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    public Session Read(byte[] state)
    {
        var session = _create();
        var reader = new Utf8JsonReaderManager(new JsonReaderData(state), null);
        reader.MoveNext();
        while (reader.MoveNext() is JsonTokenType.PropertyName)
        {
            var name = reader.CurrentReader.GetString()!;
            reader.MoveNext();
            if (_byName.TryGetValue(name, out var column))
                column.Set(session, column.Json.FromJson(ref reader, null));
            else if (_lists.TryGetValue(name, out var list))
                list.SetValue(session, ReadTexts(ref reader));
            else
                reader.Skip();
        }

        return session;
    }

    // The type's constructor sets the discriminator.
    private static bool IsOwn(IProperty property)
        => property.PropertyInfo is not null && property != property.DeclaringType.ContainingEntityType.FindDiscriminatorProperty();

    private static List<string> ReadTexts(ref Utf8JsonReaderManager reader)
    {
        var texts = new List<string>();
        while (reader.MoveNext() is JsonTokenType.String)
            texts.Add(reader.CurrentReader.GetString()!);
        return texts;
    }

    private sealed class Column
    {
        public Column(IProperty property)
        {
            Name = JsonEncodedText.Encode(property.Name);
            Json = property.GetJsonValueReaderWriter() ?? property.GetTypeMapping().JsonValueReaderWriter
                ?? throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} has no mapping to JSON.");
            var member = property.PropertyInfo!;
            var session = Expression.Parameter(typeof(Session));
            var access = Expression.Property(Expression.Convert(session, member.DeclaringType!), member);
            Get = Expression.Lambda<Func<Session, object?>>(Expression.Convert(access, typeof(object)), session).Compile();
            var value = Expression.Parameter(typeof(object));
            var assign = Expression.Assign(access, Expression.Convert(value, member.PropertyType));
            Set = Expression.Lambda<Action<Session, object?>>(assign, session, value).Compile();
        }

        public JsonEncodedText Name { get; }

        public JsonValueReaderWriter Json { get; }

        public Func<Session, object?> Get { get; }

        public Action<Session, object?> Set { get; }
    }
}
