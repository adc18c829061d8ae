using SessionGraph.GraphQL.Tests.Types;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Relay;

public class GlobalIdTests
{
    private static readonly Guid s_key = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public void A_member_with_the_attribute_is_an_id_with_unchanged_nullability()
    {
        Assert.Equal("id: ID!", Ids.Plain.FieldsOf("Session"));
        Assert.Contains("roomId: ID, spareRoomIds: [ID!]!", Ids.Plain.FieldsOf("QuizSession"), StringComparison.Ordinal);
        Assert.Contains("alias: ID", Ids.Plain.FieldsOf("PathSession"), StringComparison.Ordinal);
        Assert.Equal("session: ID!, room: ID", Ids.Plain.InputsOf("FindInput"));
        var query = Ids.Plain.FieldsOf("Query");
        Assert.Contains("session(id: ID!): Session", query, StringComparison.Ordinal);
        Assert.Contains("path(id: ID): PathSession", query, StringComparison.Ordinal);
        Assert.Contains("rooms(ids: [ID!]!, find: FindInput): [Room!]!", query, StringComparison.Ordinal);
        Assert.Contains("roomIds(any: String!): [ID!]!", query, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bare_key_types_leave_nothing_behind() => Assert.False(Ids.Plain.TryGetType<ScalarType>("Long", out _));

    [Fact]
    public void An_inherited_id_names_the_concrete_type()
    {
        Assert.Equal(Ids.Of("QuizSession:42"), Get("QuizSession.id", new QuizSession { Id = 42 }));
        Assert.Equal(Ids.Of("PathSession:42"), Get("PathSession.id", new PathSession { Id = 42 }));
    }

    [Fact]
    public void An_id_of_another_type_names_that_type()
    {
        Assert.Equal(Ids.Of("Room", s_key), Get("QuizSession.roomId", new QuizSession { RoomId = s_key }));
        Assert.Equal(new[] { Ids.Of("Room", s_key) }, Get("QuizSession.spareRoomIds", new QuizSession { SpareRoomIds = [s_key] }));
    }

    [Fact]
    public void No_key_is_no_id()
    {
        Assert.Null(Get("QuizSession.roomId", new QuizSession()));
        Assert.Null(Get("PathSession.alias", new PathSession()));
    }

    [Fact]
    public async Task A_resolvers_keys_become_ids_too()
        => Assert.Equal(
            new object?[] { Ids.Of("Room", Guid.Empty) },
            await new ResolverCall(Ids.Plain) { Arguments = { ["any"] = "" } }.ResolveAsync("Query.roomIds"));

    [Fact]
    public void A_receiver_gets_the_bare_key()
    {
        Assert.Equal(42L, Format("quiz", Ids.Of("QuizSession:42")));
        Assert.Equal(42L, Format("path", Ids.Of("PathSession:42")));
        Assert.Equal("42", Format("anything", Ids.Of("Whatever:42")));
        Assert.Equal(s_key, Format("rooms", Ids.Of("Room", s_key)));
    }

    [Fact]
    public void An_input_objects_fields_take_ids_where_a_record_says_so_in_its_parameters()
    {
        var fields = Ids.Plain.GetType<InputObjectType>("FindInput").Fields;
        Assert.Equal(7L, fields["session"].Formatter!(Ids.Of("PathSession:7")));
        Assert.Equal(s_key, fields["room"].Formatter!(Ids.Of("Room", s_key)));
    }

    [Theory]
    [InlineData("QuizSession:1")]
    [InlineData("PathSession:1")]
    public void An_interface_takes_the_ids_of_its_possible_types(string id) => Assert.Equal(1L, Format("session", Ids.Of(id)));

    [Theory]
    [InlineData("quiz", "PathSession:1", "PathSession", "QuizSession")]
    [InlineData("path", "QuizSession:1", "QuizSession", "PathSession")]
    [InlineData("session", "Room:1", "Room", "Session")]
    [InlineData("session", "Session:1", "Session", "Session")]
    public void An_id_of_another_type_is_an_error_that_names_both(string field, string id, string given, string expected)
    {
        var error = Assert.Throws<GraphQLException>(() => Format(field, Ids.Of(id))).Errors.Single();
        Assert.Equal($"The node id type name `{given}` does not match the expected type name `{expected}`.", error.Message);
        Assert.Equal("NODE_ID_TYPE_MISMATCH", error.Code);
    }

    [Fact]
    public void A_malformed_id_is_an_error()
        => Assert.Equal("NODE_ID_INVALID_FORMAT", Assert.Throws<GraphQLException>(() => Format("quiz", "42")).Errors.Single().Code);

    [Fact]
    public void Ids_of_a_type_that_the_schema_does_not_have_are_an_error_of_the_schema()
    {
        var builder = SchemaBuilder.New().AddQueryType().AddTypes(typeof(QuizQueries));
        Assert.Contains("no object type `Session`", Assert.Throws<SchemaException>(builder.Create).Message, StringComparison.Ordinal);
    }

    private static object? Get(string coordinate, object parent) => Ids.Plain.Field(coordinate).Getter!.Compile().DynamicInvoke(parent);

    private static object Format(string field, string id) => Ids.Plain.QueryType.Fields[field].Arguments[0].Formatter!(id);

    [ExtendObjectType(OperationTypeNames.Query)]
    private static class QuizQueries
    {
        public static string GetQuiz([SessionGraph.GraphQL.Types.Relay.ID<Session>] long id) => $"{id}";
    }
}
