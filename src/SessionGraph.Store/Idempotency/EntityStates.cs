using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionGraph.Store;

/// <summary>Serializes a session or a record as JSON, with its own columns, and deserializes it.</summary>
public sealed class EntityStates
{
    private const string Annotation = "SessionGraph:EntityStates";

    private readonly Dictionary<string, EntityStateConverter> _types;

    private EntityStates(IModel model) => _types = model.GetEntityTypes()
        .Where(type => !type.ClrType.IsAbstract && type.FindProperty(nameof(Session.Connection)) is not null)
        .ToDictionary(type => type.ClrType.Name, type => new EntityStateConverter(type));

    /// <summary>The serializer of the context's entities.</summary>
    public static EntityStates Of(SessionGraphContext context)
        => context.Model.GetOrAddRuntimeAnnotationValue(Annotation, static model => new EntityStates(model!), context.Model);

    /// <summary>Serializes an entity.</summary>
    public JsonElement Write(object entity)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(output))
            _types[entity.GetType().Name].Write(writer, entity);
        return JsonElement.Parse(output.WrittenSpan);
    }

    /// <summary>Deserializes an entity of the type with this name.</summary>
    public object Read(string type, JsonElement state) => _types[type].Read(Encoding.UTF8.GetBytes(state.GetRawText()));
}
