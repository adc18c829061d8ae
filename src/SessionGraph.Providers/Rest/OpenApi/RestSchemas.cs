using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace SessionGraph.Providers;

/// <summary>
/// The schemas of an OpenAPI document. Schemas of records are generated from the JSON contracts that serialize them, so they always agree.
/// Attributes add what the contracts lack: <see cref="DescriptionAttribute"/>, <see cref="AllowedValuesAttribute"/>, and
/// <see cref="DataTypeAttribute"/> with the format of a string.
/// </summary>
internal sealed class RestSchemas(OpenApiDocument document)
{
    private static readonly string[] s_suffixes = ["Body", "Record"];

    /// <summary>Adds the schema of a record and its nested records, and returns a reference to it.</summary>
    /// <param name="type">The JSON contract of the record.</param>
    /// <param name="isSelection">Whether a caller can select fields, so that none is required.</param>
    public IOpenApiSchema Add(JsonTypeInfo type, bool isSelection = false)
    {
        var name = isSelection ? $"Selected{NameOf(type)}" : NameOf(type);
        if (document.Components?.Schemas?.ContainsKey(name) != true)
        {
            var options = new JsonSchemaExporterOptions
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = (context, schema) => Complete(context, schema, isSelection),
            };
            document.AddComponent(name, Read(type.GetJsonSchemaAsNode(options)));
        }

        return new OpenApiSchemaReference(name, document);
    }

    /// <summary>Adds a schema unless its name exists, and returns a reference to it.</summary>
    public IOpenApiSchema Add(string name, string json)
    {
        if (document.Components?.Schemas?.ContainsKey(name) != true)
            document.AddComponent(name, Read(json));

        return new OpenApiSchemaReference(name, document);
    }

    /// <summary>Parses a schema.</summary>
    public IOpenApiSchema Read(string json) => Read(JsonNode.Parse(json)!);

    private IOpenApiSchema Read(JsonNode json)
    {
        var schema = new OpenApiJsonReader().ReadFragment<OpenApiSchema>(json, OpenApiSpecVersion.OpenApi3_1, document, out var diagnostic);
        return diagnostic.Errors.Count is 0
            ? schema!
            : throw new InvalidOperationException($"A schema is not valid: {string.Join(" ", diagnostic.Errors.Select(error => error.Message))}");
    }

    private JsonNode Complete(JsonSchemaExporterContext context, JsonNode schema, bool isSelection)
    {
        var type = context.TypeInfo;
        var isRoot = context.Path.IsEmpty;
        if (isRoot && !isSelection)
        {
            schema["required"] = new JsonArray(
                [.. type.Properties.Where(property => !IsLeftOut(property)).Select(property => (JsonNode)property.Name)]);
        }
        else if (isRoot)
        {
            schema.AsObject().Remove("required");
        }
        else if (type.Kind is JsonTypeInfoKind.Object && type.Type != typeof(JsonObject))
        {
            Add(type);
            schema = new JsonObject { ["$ref"] = $"#/components/schemas/{NameOf(type)}" };
        }

        if (context.PropertyInfo is not { } property)
            return schema;

        // The schema of any value is true.
        return CompleteMember(property, schema as JsonObject ?? []);
    }

    private static JsonObject CompleteMember(JsonPropertyInfo property, JsonObject schema)
    {
        if (schema.ContainsKey("$ref"))
            return schema;

        if (IsLeftOut(property) && schema["type"] is JsonArray types)
            schema["type"] = (string)types.Single(name => (string)name! is not "null")!;

        var attributes = property.AttributeProvider!;
        if (Find<DataTypeAttribute>(attributes)?.CustomDataType is { } format)
            schema["format"] = format;

        if (Find<AllowedValuesAttribute>(attributes) is { } allowed)
            schema["enum"] = new JsonArray([.. allowed.Values.Select(value => (JsonNode?)(string?)value)]);

        if (Find<DescriptionAttribute>(attributes) is { } description)
            schema["description"] = description.Description;

        return schema;
    }

    // A property with a null value is omitted.
    private static bool IsLeftOut(JsonPropertyInfo property)
        => property.IsGetNullable
            && (property.Options.DefaultIgnoreCondition is JsonIgnoreCondition.WhenWritingNull
                || Find<JsonIgnoreAttribute>(property.AttributeProvider!)?.Condition is JsonIgnoreCondition.WhenWritingNull);

    private static TAttribute? Find<TAttribute>(ICustomAttributeProvider attributes)
        where TAttribute : Attribute
        => (TAttribute?)attributes.GetCustomAttributes(typeof(TAttribute), inherit: false).SingleOrDefault();

    private static string NameOf(JsonTypeInfo type)
    {
        var name = type.Type.Name;
        return s_suffixes.FirstOrDefault(suffix => name.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix ? name[..^suffix.Length] : name;
    }
}
