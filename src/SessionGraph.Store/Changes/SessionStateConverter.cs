using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace SessionGraph.Store;

/// <summary>Converts one session type to and from JSON.</summary>
internal sealed class SessionStateConverter
{
    private static readonly JsonValueReaderWriter s_texts
        = new JsonCollectionOfReferencesReaderWriter<List<string>, string>(JsonStringReaderWriter.Instance);

    private readonly Func<Session> _create;
    private readonly Column[] _columns;
    private readonly Dictionary<string, Column> _byName;

    public SessionStateConverter(IEntityType type)
    {
        _create = Expression.Lambda<Func<Session>>(Expression.New(type.ClrType)).Compile();
        _columns =
        [
            .. type.GetProperties().Where(IsOwn).Select(property => new Column(property.PropertyInfo!, FormOf(property))),
            .. type.ClrType.GetProperties()
                .Where(property => property.IsDefined(typeof(SessionStateAttribute)))
                .Select(property => new Column(property, s_texts)),
        ];
        _byName = _columns.ToDictionary(column => column.Name.Value);
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
            else
                reader.Skip();
        }

        return session;
    }

    // The type's constructor sets the discriminator.
    private static bool IsOwn(IProperty property)
        => property.PropertyInfo is not null && property != property.DeclaringType.ContainingEntityType.FindDiscriminatorProperty();

    private static JsonValueReaderWriter FormOf(IProperty property)
        => property.GetJsonValueReaderWriter() ?? property.GetTypeMapping().JsonValueReaderWriter
            ?? throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} has no mapping to JSON.");

    private sealed class Column
    {
        public Column(PropertyInfo member, JsonValueReaderWriter json)
        {
            Name = JsonEncodedText.Encode(member.Name);
            Json = json;
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
