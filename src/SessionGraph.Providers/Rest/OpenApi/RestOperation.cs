using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;

namespace SessionGraph.Providers;

/// <summary>An operation of a REST API that is being described in its OpenAPI document. Schemas and examples are written as JSON.</summary>
internal sealed class RestOperation
{
    /// <summary>The media type of most bodies.</summary>
    public const string Json = "application/json";

    private readonly OpenApiOperation _operation;
    private readonly RestSchemas _schemas;

    public RestOperation(OpenApiOperation operation, OpenApiDocument document)
    {
        _operation = operation;
        _operation.Responses = [];
        _schemas = new RestSchemas(document);
    }

    /// <summary>The name that generated clients have for the operation, such as <c>listQuizSessions</c>.</summary>
    public string Id
    {
        set => _operation.OperationId = value;
    }

    /// <summary>What the operation does, in a few words.</summary>
    public string Summary
    {
        set => _operation.Summary = value;
    }

    /// <summary>What a caller must know, as Markdown.</summary>
    public string Description
    {
        set => _operation.Description = value;
    }

    /// <summary>The schema of a record that is written or read as JSON.</summary>
    public IOpenApiSchema Schema(JsonTypeInfo type) => _schemas.Add(type);

    /// <summary>The schema of a record whose fields a caller selects. No field is required.</summary>
    public IOpenApiSchema SelectionSchema(JsonTypeInfo type) => _schemas.Add(type, isSelection: true);

    /// <summary>A named schema. The schemas that it refers to must have been added.</summary>
    public IOpenApiSchema Schema(string name, string json) => _schemas.Add(name, json);

    /// <summary>Describes a part of the path, whether the handler takes it or not.</summary>
    public void AddPathParameter(string name, string schema, string description, string example)
    {
        var found = _operation.Parameters?.OfType<OpenApiParameter>().SingleOrDefault(parameter => parameter.Name == name);
        var parameter = found ?? AddParameter(name, ParameterLocation.Path);
        parameter.Required = true;
        parameter.Schema = _schemas.Read(schema);
        parameter.Description = description;
        parameter.Example = example;
    }

    /// <summary>Adds a parameter of the query.</summary>
    public void AddQueryParameter(string name, string schema, string description, JsonNode? example = null)
    {
        var parameter = AddParameter(name, ParameterLocation.Query);
        parameter.Schema = _schemas.Read(schema);
        parameter.Description = description;
        parameter.Example = example;
    }

    /// <summary>Says what the body of the request is.</summary>
    public void SetBody(IOpenApiSchema schema, string description, string example, string mediaType = Json, bool isRequired = true)
        => _operation.RequestBody = new OpenApiRequestBody
        {
            Description = description,
            Required = isRequired,
            Content = ToContent(mediaType, schema, JsonNode.Parse(example)),
        };

    /// <summary>Adds an answer; one without a schema has no body.</summary>
    public void AddResponse(int status, string description, IOpenApiSchema? schema = null, string mediaType = Json)
        => _operation.Responses![status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
        {
            Description = description,
            Content = schema is null ? null : ToContent(mediaType, schema, null),
        };

    /// <summary>Adds the answers to a request that fails for no reason of the API's own. It comes after the body.</summary>
    public void AddFailures(IOpenApiSchema schema, string mediaType = Json)
    {
        if (_operation.RequestBody is not null)
        {
            AddResponse(408, "The body did not arrive in time.", schema, mediaType);
            AddResponse(413, "The body has more than 1 MB.", schema, mediaType);
        }

        AddResponse(500, "The server failed. The answer has the id that the log has the error under.", schema, mediaType);
        AddResponse(503, "The server has too much to do, its store is gone, or the request took too long.", schema, mediaType);
        AddHeader(
            503,
            "Retry-After",
            """{ "type": "integer" }""",
            "The seconds after which the request may be repeated; not there if the request took too long.",
            isRequired: false);
    }

    /// <summary>Adds a header of the answers with this status.</summary>
    public void AddHeader(int status, string name, string schema, string description, bool isRequired = true)
    {
        var answer = (OpenApiResponse)_operation.Responses![status.ToString(CultureInfo.InvariantCulture)];
        answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
        answer.Headers[name] = new OpenApiHeader { Required = isRequired, Description = description, Schema = _schemas.Read(schema) };
    }

    private OpenApiParameter AddParameter(string name, ParameterLocation place)
    {
        var parameter = new OpenApiParameter { Name = name, In = place };
        _operation.Parameters ??= [];
        _operation.Parameters.Add(parameter);
        return parameter;
    }

    private static Dictionary<string, OpenApiMediaType> ToContent(string mediaType, IOpenApiSchema schema, JsonNode? example)
        => new() { [mediaType] = new OpenApiMediaType { Schema = schema, Example = example } };
}
