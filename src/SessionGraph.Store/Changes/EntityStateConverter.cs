using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace SessionGraph.Store;

/// <summary>Converts one type of sessions or records to and from JSON.</summary>
internal sealed class EntityStateConverter
{
    private static readonly JsonValueReaderWriter s_texts
        = new JsonCollectionOfReferencesReaderWriter<List<string>, string>(JsonStringReaderWriter.Instance);

    private readonly Func<object> _create;
    private readonly Column[] _columns;
    private readonly Dictionary<string, Column> _byName;

    public EntityStateConverter(IEntityType type)
    {
        _create = Expression.Lambda<Func<object>>(Expression.New(type.ClrType)).Compile();
        _columns =
        [
            .. type.GetProperties().Where(IsOwn).Select(property => new Column(property.PropertyInfo!, FormOf(property))),
            .. type.ClrType.GetProperties()
                .Where(property => property.IsDefined(typeof(SessionStateAttribute)))
                .Select(property => new Column(property, s_texts)),
        ];
        _byName = _columns.ToDictionary(column => column.Name.Value);
    }

    public void Write(Utf8JsonWriter writer, object entity)
    {
        writer.WriteStartObject();
        foreach (var column in _columns)
        {
            if (column.Get(entity) is not { } value)
                continue;
            writer.WritePropertyName(column.Name);
            column.Json.ToJson(writer, value);
        }

        writer.WriteEndObject();
    }

    public object Read(byte[] state)
    {
        var entity = _create();
        var reader = new Utf8JsonReaderManager(new JsonReaderData(state), null);
        reader.MoveNext();
        while (reader.MoveNext() is JsonTokenType.PropertyName)
        {
            var name = reader.CurrentReader.GetString()!;
            reader.MoveNext();
            if (_byName.TryGetValue(name, out var column))
                column.Set(entity, column.Json.FromJson(ref reader, null));
            else
                reader.Skip();
        }

        return entity;
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
            var entity = Expression.Parameter(typeof(object));
            var access = Expression.Property(Expression.Convert(entity, member.DeclaringType!), member);
            Get = Expression.Lambda<Func<object, object?>>(Expression.Convert(access, typeof(object)), entity).Compile();
            var value = Expression.Parameter(typeof(object));
            var assign = Expression.Assign(access, Expression.Convert(value, member.PropertyType));
            Set = Expression.Lambda<Action<object, object?>>(assign, entity, value).Compile();
        }

        public JsonEncodedText Name { get; }

        public JsonValueReaderWriter Json { get; }

        public Func<object, object?> Get { get; }

        public Action<object, object?> Set { get; }
    }
}
