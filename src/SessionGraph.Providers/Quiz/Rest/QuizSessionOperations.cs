using Microsoft.OpenApi;

namespace SessionGraph.Providers.Quiz;

/// <summary>Describes the endpoints of quiz sessions.</summary>
internal static class QuizSessionOperations
{
    private const string Integer = """{ "type": "integer" }""";
    private const string Text = """{ "type": "string" }""";
    private const string Instant = """{ "type": "string", "format": "date-time" }""";
    private const string TextList = """{ "type": "array", "items": { "type": "string" } }""";

    private const string Attributes = """
        {
          "type": "object",
          "properties": {
            "person_id": { "type": "integer", "format": "int32", "description": "The learner's id." },
            "created_at": { "type": "string", "format": "date-time", "description": "When the session was created." },
            "name": { "type": ["string", "null"], "description": "The name; null until one is set." },
            "status": { "type": "string", "description": "A word of the quiz API, such as `open`, `pending`, `finished` or `cancel`. The set of words is open." },
            "expires_at": { "type": ["string", "null"], "format": "date-time", "description": "The deadline; null: there is none." },
            "score": { "type": ["number", "null"], "description": "The score; null until there is one." }
          },
          "required": [{{required}}]
        }
        """;

    private const string Session = """
        {
          "type": "object",
          "properties": {
            "type": { "type": "string", "const": "quiz/sessions" },
            "id": { "type": "string", "format": "uuid", "description": "The session's id." },
            "attributes": { "$ref": "#/components/schemas/{{attributes}}" }
          },
          "required": ["type", "id", "attributes"]
        }
        """;

    private const string NewSession = """
        {
          "type": "object",
          "properties": {
            "data": {
              "type": "object",
              "properties": {
                "type": { "type": "string", "const": "quiz/sessions" },
                "attributes": {
                  "type": "object",
                  "properties": {
                    "person_id": { "type": "integer", "format": "int32", "description": "The id of a learner of the connection." },
                    "expires_at": { "type": ["string", "null"], "format": "date-time", "description": "The deadline." }
                  },
                  "required": ["person_id"]
                }
              },
              "required": ["type", "attributes"]
            }
          },
          "required": ["data"]
        }
        """;

    private const string SessionChange = """
        {
          "type": "object",
          "properties": {
            "data": {
              "type": "object",
              "properties": {
                "type": { "type": "string", "const": "quiz/sessions" },
                "attributes": {
                  "type": "object",
                  "properties": {
                    "id": { "type": "string", "format": "uuid", "description": "Must be the session's id." },
                    "person_id": { "type": "integer", "format": "int32", "description": "The id of a learner of the connection." },
                    "created_at": { "type": "string", "format": "date-time", "description": "Must be the session's own." },
                    "name": { "type": ["string", "null"], "maxLength": 255, "description": "The name. Null clears it." },
                    "status": { "type": "string", "maxLength": 100, "description": "A word of the quiz API." },
                    "expires_at": { "type": ["string", "null"], "format": "date-time", "description": "The deadline. Null clears it." },
                    "score": { "type": ["number", "null"], "minimum": -1e15, "maximum": 1e15, "description": "The score. Null clears it." }
                  }
                }
              },
              "required": ["type", "attributes"]
            }
          },
          "required": ["data"]
        }
        """;

    private const string Errors = """
        {
          "type": "object",
          "properties": {
            "errors": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "properties": {
                  "status": { "type": ["integer", "string"], "description": "The HTTP status: a number for 422, a text for the others." },
                  "title": { "type": "string", "description": "The name of the error's class, such as `Verse::Error::ValidationFailed`." },
                  "detail": { "type": "string", "description": "What is wrong and how to correct it." },
                  "source": {
                    "type": "object",
                    "properties": { "pointer": { "type": "string", "description": "The place in the request, such as `/data/attributes/person_id`." } },
                    "required": ["pointer"]
                  }
                },
                "required": ["status", "title", "detail"]
              }
            }
          },
          "required": ["errors"]
        }
        """;

    public static void List(RestOperation operation)
    {
        operation.Id = "listQuizSessions";
        operation.Summary = "List quiz sessions";
        operation.Description = "All filters must hold. The list `filter[status][]=open&filter[status][]=cancel` matches sessions that have one of the "
            + "values, `filter[status][]` without a value matches none, and `filter[score]` without `=` matches sessions without a score. "
            + "Unknown parameters are ignored.";
        operation.AddQueryParameter(
            "page[number]", """{ "type": "integer", "format": "int32", "minimum": 1, "default": 1 }""", "The number of the page.");
        operation.AddQueryParameter(
            "page[size]", """{ "type": "integer", "minimum": 1, "maximum": 1000, "default": 1000 }""", "The most sessions on a page.");
        operation.AddQueryParameter(
            "sort",
            Text,
            $"Fields, separated by commas; a leading `-` sorts descending: {string.Join(", ", QuizAttribute.Listed.Select(field => $"`{field.Name}`"))}. "
            + "Default: the order of creation.",
            "-created_at,name");
        operation.AddQueryParameter(
            "count", """{ "type": "boolean", "default": false }""", "Whether `meta` has the number of sessions on all pages.");
        AddFields(operation);
        foreach (var attribute in QuizAttribute.Listed)
        {
            operation.AddQueryParameter($"filter[{attribute.Name}]", SchemaOf(attribute), $"Only sessions with this `{attribute.Name}`.");
            operation.AddQueryParameter(
                $"filter[{attribute.Name}][]",
                $$"""{ "type": "array", "items": {{SchemaOf(attribute)}} }""",
                $"Only sessions with one of these values of `{attribute.Name}`.");
        }

        operation.AddQueryParameter("filter[name__match]", Text, "Only sessions whose name contains this text, in upper or lower case.");
        AddSession(operation);
        operation.AddResponse(200, "A page of sessions.", operation.Schema("QuizSessionPage", """
            {
              "type": "object",
              "properties": {
                "data": { "type": "array", "items": { "$ref": "#/components/schemas/SelectedQuizSession" } },
                "meta": {
                  "type": "object",
                  "description": "Empty, unless `count` is `true`.",
                  "properties": {
                    "count": { "type": "integer", "description": "The number of sessions on all pages. It is exact." },
                    "more": { "type": "boolean", "description": "Whether more sessions come after the page." }
                  }
                }
              },
              "required": ["data", "meta"]
            }
            """), QuizDocument.MediaType);
        AddError(operation, 422, "A parameter is not valid. The pointer is, for example, `/page/size` or `/filter/score`.");
        AddFailures(operation);
    }

    public static void Show(RestOperation operation)
    {
        operation.Id = "getQuizSession";
        operation.Summary = "Get a quiz session";
        AddId(operation);
        AddFields(operation);
        operation.AddResponse(200, "The session.", ToDocument(operation, "Selected", AddSession(operation)), QuizDocument.MediaType);
        AddNotFound(operation);
        AddFailures(operation);
    }

    public static void Create(RestOperation operation)
    {
        operation.Id = "createQuizSession";
        operation.Summary = "Create a quiz session";
        operation.Description = "The gateway gives the session its id and the status `open`. Unknown attributes are ignored.";
        operation.SetBody(
            operation.Schema("NewQuizSession", NewSession),
            "The new session.",
            """{ "data": { "type": "quiz/sessions", "attributes": { "person_id": 1, "expires_at": "2027-01-31T22:00:00.000Z" } } }""",
            QuizDocument.MediaType);
        AddSession(operation, 201, "The new session.");
        AddBodyErrors(operation);
        AddFailures(operation);
    }

    public static void Update(RestOperation operation)
    {
        operation.Id = "updateQuizSession";
        operation.Summary = "Update a quiz session";
        operation.Description = "Changes the attributes that are given. A session may be sent back as it was read. Unknown attributes are ignored.";
        AddId(operation);
        operation.SetBody(
            operation.Schema("QuizSessionChange", SessionChange),
            "The attributes to change.",
            """{ "data": { "type": "quiz/sessions", "attributes": { "name": "Data annotation basics", "expires_at": null } } }""",
            QuizDocument.MediaType);
        AddSession(operation, 200, "The session after the update.");
        AddNotFound(operation);
        AddConflict(operation);
        AddBodyErrors(operation);
        AddFailures(operation);
    }

    public static void Cancel(RestOperation operation)
    {
        operation.Id = "cancelQuizSession";
        operation.Summary = "Cancel a quiz session";
        operation.Description = "Sets the status `cancel`. The request has no body.";
        AddId(operation);
        AddSession(operation, 200, "The session after it was cancelled.");
        AddNotFound(operation);
        AddConflict(operation);
        AddError(operation, 422, "The session is cancelled already.");
        AddFailures(operation);
    }

    public static void Delete(RestOperation operation)
    {
        operation.Id = "deleteQuizSession";
        operation.Summary = "Delete a quiz session";
        AddId(operation);
        operation.AddResponse(204, "The session is deleted.");
        AddNotFound(operation);
        AddConflict(operation);
        AddFailures(operation);
    }

    private static string SchemaOf(QuizAttribute attribute) => attribute.Form switch
    {
        QuizAttribute.Integer => Integer,
        QuizAttribute.Number => """{ "type": "number" }""",
        QuizAttribute.Instant => Instant,
        _ => Text,
    };

    private static void AddId(RestOperation operation) => operation.AddPathParameter(
        "id", """{ "type": "string", "format": "uuid" }""", "The id of the session.", "f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e10");

    private static void AddFields(RestOperation operation) => operation.AddQueryParameter(
        $"fields[{QuizDocument.ResourceType}][]", TextList, "The attributes of a session in the response. Default: all.");

    // Responses with a session support the selection of attributes.
    private static IOpenApiSchema AddSession(RestOperation operation)
    {
        operation.Schema("SelectedQuizSessionAttributes", Attributes.Replace("{{required}}", "", StringComparison.Ordinal));
        return operation.Schema(
            "SelectedQuizSession", Session.Replace("{{attributes}}", "SelectedQuizSessionAttributes", StringComparison.Ordinal));
    }

    private static void AddSession(RestOperation operation, int status, string description)
    {
        var required = string.Join(", ", QuizAttribute.All.Select(attribute => $"\"{attribute.Name}\""));
        operation.Schema("QuizSessionAttributes", Attributes.Replace("{{required}}", required, StringComparison.Ordinal));
        var session = operation.Schema("QuizSession", Session.Replace("{{attributes}}", "QuizSessionAttributes", StringComparison.Ordinal));
        operation.AddResponse(status, description, ToDocument(operation, "", session), QuizDocument.MediaType);
    }

    private static IOpenApiSchema ToDocument(RestOperation operation, string prefix, IOpenApiSchema session)
        => operation.Schema($"{prefix}QuizSessionDocument", $$"""
            {
              "type": "object",
              "properties": { "data": { "$ref": "#/components/schemas/{{((OpenApiSchemaReference)session).Reference.Id}}" } },
              "required": ["data"]
            }
            """);

    private static void AddNotFound(RestOperation operation) => AddError(operation, 404, "There is no such session.");

    private static void AddConflict(RestOperation operation)
        => AddError(operation, 409, "Another write changed the session at the same time. Repeat the request.");

    private static void AddBodyErrors(RestOperation operation)
    {
        AddError(operation, 400, "The body is not JSON.");
        AddError(operation, 422, "The body or an attribute is not valid. `source.pointer` says where.");
    }

    private static void AddFailures(RestOperation operation) => operation.AddFailures(operation.Schema("QuizErrors", Errors), QuizDocument.MediaType);

    private static void AddError(RestOperation operation, int status, string description)
        => operation.AddResponse(status, description, operation.Schema("QuizErrors", Errors), QuizDocument.MediaType);
}
