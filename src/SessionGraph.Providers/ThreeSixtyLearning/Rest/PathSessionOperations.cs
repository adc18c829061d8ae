namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>Describes the endpoints of path sessions.</summary>
internal static class PathSessionOperations
{
    private const string ObjectId = """{ "type": "string", "pattern": "^[0-9a-fA-F]{24}$" }""";

    private const string Fields = """
        {
          "type": "object",
          "properties": {
            "sessionName": { "type": "string", "minLength": 1, "maxLength": 255, "description": "The name." },
            "startDate": { "type": "string", "format": "date-time", "description": "The start, with seconds." },
            "endDate": { "type": ["string", "null"], "format": "date-time", "description": "The end, with seconds. Null: open-ended." },
            "sessionOwnerGroup": { "type": "string", "pattern": "^[0-9a-fA-F]{24}$", "description": "The id of the group that owns the session." },
            "instructorsMails": {
              "type": "array",
              "maxItems": 1000,
              "items": { "type": "string", "format": "email" },
              "description": "The addresses of the instructors, the main one first. Empty: the platform owner."
            },
            "sessionAdditionalInformation": {
              "type": ["string", "null"],
              "maxLength": 2000,
              "description": "A registration number, or an id in another tool."
            }
          },
          "required": ["sessionName", "startDate", "sessionOwnerGroup"]
        }
        """;

    private const string Example = """
        {
          "sessionName": "New Managers, May 2022",
          "startDate": "2022-05-16T22:00:00.000Z",
          "endDate": null,
          "instructorsMails": ["owner@360company.example"],
          "sessionOwnerGroup": "5e8f7d6c5b4a39281706f5e4",
          "sessionAdditionalInformation": "Registration 2022-0516"
        }
        """;

    public static void List(RestOperation operation)
    {
        operation.Id = "listPathSessions";
        operation.Summary = "List path sessions";
        operation.Description = "All sessions, in the order of their creation. The list has no pages.";
        operation.Schema(ThreeSixtyLearningJsonContext.Wire.PathSessionBody);
        operation.AddResponse(200, "The sessions.", operation.Schema(
            "PathSessionList", """{ "type": "array", "items": { "$ref": "#/components/schemas/PathSession" } }"""));
        AddFailures(operation);
    }

    public static void Read(RestOperation operation)
    {
        operation.Id = "getPathSession";
        operation.Summary = "Get a path session";
        AddId(operation);
        operation.AddResponse(200, "The session.", operation.Schema(ThreeSixtyLearningJsonContext.Wire.PathSessionBody));
        AddNotFound(operation);
        AddFailures(operation);
    }

    public static void Create(RestOperation operation)
    {
        operation.Id = "createPathSession";
        operation.Summary = "Create a session of a path";
        operation.Description = "The gateway gives the session its id. The path may end in a slash. Unknown fields are ignored.";
        operation.AddPathParameter("pathId", ObjectId, "The id of the path.", "5f1a8c0e9d3b2a0012e4c7a1");
        SetBody(operation, "The new session.");
        operation.AddResponse(200, "The id of the new session.", operation.Schema(ThreeSixtyLearningJsonContext.Wire.CreatedPathSessionBody));
        AddBodyErrors(operation);
        AddError(operation, 404, "There is no such path (`path_not_found`).");
        AddFailures(operation);
    }

    public static void Update(RestOperation operation)
    {
        operation.Id = "updatePathSession";
        operation.Summary = "Update a path session";
        operation.Description = "The required fields must be sent. An optional field that is left out keeps its value; null clears `endDate` and "
            + "`sessionAdditionalInformation`. Unknown fields are ignored.";
        AddId(operation);
        SetBody(operation, "The session's fields.");
        AddStatus(operation, "The session is updated: `path_session_updated`.");
        AddBodyErrors(operation);
        AddNotFound(operation);
        AddConflict(operation);
        AddFailures(operation);
    }

    public static void Delete(RestOperation operation)
    {
        operation.Id = "deletePathSession";
        operation.Summary = "Delete a path session";
        AddId(operation);
        AddStatus(operation, "The session is deleted: `path_session_deleted`.");
        AddNotFound(operation);
        AddConflict(operation);
        AddFailures(operation);
    }

    private static void AddId(RestOperation operation)
        => operation.AddPathParameter("id", ObjectId, "The id of the session.", "6282c4f01b7e4d0012a9f3d5");

    private static void SetBody(RestOperation operation, string description)
        => operation.SetBody(operation.Schema("PathSessionFields", Fields), description, Example);

    private static void AddStatus(RestOperation operation, string description)
        => operation.AddResponse(200, description, operation.Schema(ThreeSixtyLearningJsonContext.Wire.PathSessionStatusBody));

    private static void AddNotFound(RestOperation operation) => AddError(operation, 404, "There is no such session (`session_not_found`).");

    private static void AddConflict(RestOperation operation)
        => AddError(operation, 409, "Another write changed the session at the same time (`CONFLICT`). Repeat the request.");

    private static void AddBodyErrors(RestOperation operation)
    {
        AddError(
            operation,
            400,
            "The first field that is not valid: `invalid_session_name`, `invalid_start_date`, `invalid_end_date`, `invalid_session_owner_group`, "
            + "`session_owner_group_not_found`, `invalid_instructors`, `instructors_not_found` or `invalid_parameter`; or the body is not a JSON "
            + "object: `invalid_body`.");
        AddError(operation, 415, "The body is not `application/json` (`unsupported_media_type`).");
    }

    private static void AddFailures(RestOperation operation) => operation.AddFailures(operation.Schema(ThreeSixtyLearningJsonContext.Wire.ThreeSixtyLearningErrorBody));

    private static void AddError(RestOperation operation, int status, string description)
        => operation.AddResponse(status, description, operation.Schema(ThreeSixtyLearningJsonContext.Wire.ThreeSixtyLearningErrorBody));
}
