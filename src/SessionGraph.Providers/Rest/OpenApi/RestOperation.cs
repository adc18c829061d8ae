using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;

namespace SessionGraph.Providers;

/// <summary>Describes one operation of a REST API for its OpenAPI document. Schemas and examples are JSON texts.</summary>
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

    /// <summary>The operation id, which names the method of generated clients, such as <c>listQuizSessions</c>.</summary>
    public string Id
    {
        set => _operation.OperationId = value;
    }

    /// <summary>A short summary of the operation.</summary>
    public string Summary
    {
        set => _operation.Summary = value;
    }

    /// <summary>The description for callers, as Markdown.</summary>
    public string Description
    {
        set => _operation.Description = value;
    }

    /// <summary>The schema of a record.</summary>
    public IOpenApiSchema Schema(JsonTypeInfo type) => _schemas.Add(type);

    /// <summary>The schema of a record whose fields a caller can select. No field is required.</summary>
    public IOpenApiSchema SelectionSchema(JsonTypeInfo type) => _schemas.Add(type, isSelection: true);

    /// <summary>A named schema. Add the schemas that it refers to first.</summary>
    public IOpenApiSchema Schema(string name, string json) => _schemas.Add(name, json);

    /// <summary>Describes a path parameter, even if the handler does not take it.</summary>
    public void AddPathParameter(string name, string schema, string description, string example)
    {
        var found = _operation.Parameters?.OfType<OpenApiParameter>().SingleOrDefault(parameter => parameter.Name == name);
        var parameter = found ?? AddParameter(name, ParameterLocation.Path);
        parameter.Required = true;
        parameter.Schema = _schemas.Read(schema);
        parameter.Description = description;
        parameter.Example = example;
    }

    /// <summary>Adds a query parameter.</summary>
    public void AddQueryParameter(string name, string schema, string description, JsonNode? example = null)
    {
        var parameter = AddParameter(name, ParameterLocation.Query);
        parameter.Schema = _schemas.Read(schema);
        parameter.Description = description;
        parameter.Example = example;
    }

    /// <summary>Describes the request body.</summary>
    public void SetBody(IOpenApiSchema schema, string description, string example, string mediaType = Json, bool isRequired = true)
        => _operation.RequestBody = new OpenApiRequestBody
        {
            Description = description,
            Required = isRequired,
            Content = ToContent(mediaType, schema, JsonNode.Parse(example)),
        };

    /// <summary>Adds a response. Without a schema, it has no body.</summary>
    public void AddResponse(int status, string description, IOpenApiSchema? schema = null, string mediaType = Json)
        => _operation.Responses![status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
        {
            Description = description,
            Content = schema is null ? null : ToContent(mediaType, schema, null),
        };

    /// <summary>Adds the responses of failures that are not specific to the API. Call it after the body is described.</summary>
    public void AddFailures(IOpenApiSchema schema, string mediaType = Json)
    {
        if (_operation.RequestBody is not null)
        {
            AddResponse(408, "The body did not arrive in time.", schema, mediaType);
            AddResponse(413, "The body is larger than 1 MB.", schema, mediaType);
        }

        AddResponse(500, "The server failed. The response has the id of the error in the log.", schema, mediaType);
        AddResponse(503, "The server is overloaded, its store is unavailable, or the request took too long.", schema, mediaType);
        AddHeader(
            503,
            "Retry-After",
            """{ "type": "integer" }""",
            "The number of seconds after which to retry. Absent if the request took too long.",
            isRequired: false);
    }

    /// <summary>Adds a header to the responses with this status.</summary>
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
