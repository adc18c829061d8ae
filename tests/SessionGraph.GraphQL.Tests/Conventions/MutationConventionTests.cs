using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Tests.Types;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.Tests.Conventions;

public class MutationConventionTests
{
    private static readonly Schema s_schema = TicketMutations.Builder.AddErrorInterfaceType<ITicketError>().Create();

    [Fact]
    public void Mutations_take_one_input_and_return_a_payload() => Assert.Equal(
        """
        schema {
          query: Query
          mutation: Mutation
        }

        "What is wrong."
        interface Error {
          "What is wrong, in words."
          message: String!
          code: String!
        }

        "The result of `closeTicket`: the ticket, or the errors that prevented it."
        type CloseTicketPayload {
          "The ticket. Null when the mutation failed."
          ticket: Ticket
          "The errors that prevented the mutation. Null when it succeeded."
          errors: [CloseTicketError!]
        }

        type ConflictError implements Error {
          "What is wrong, in words."
          message: String!
          code: String!
        }

        "The result of `countTickets`."
        type CountTicketsPayload {
          "The int. Null when the mutation failed."
          int: Int
        }

        type Mutation {
          "Closes a ticket."
          closeTicket("The arguments of `closeTicket`, as one object." input: CloseTicketInput!): CloseTicketPayload
          renameTicket("The arguments of `renameTicket`, as one object." input: RenameTicketInput!): RenameTicketPayload
          countTickets: CountTicketsPayload
          openTicket(title: String!): Ticket!
        }

        type Query {
          ticket(id: ID!): Ticket
        }

        "The result of `renameTicket`: the ticket, or the errors that prevented it."
        type RenameTicketPayload {
          "The ticket. Null when the mutation failed."
          ticket: Ticket
          "The errors that prevented the mutation. Null when it succeeded."
          errors: [RenameTicketError!]
        }

        type Ticket {
          id: ID!
          title: String
        }

        "There is no such ticket."
        type TicketNotFoundError implements Error {
          "What is wrong, in words."
          message: String!
          code: String!
          ticketId: ID!
        }

        "The errors that `closeTicket` can return."
        union CloseTicketError = TicketNotFoundError | ConflictError

        "The errors that `renameTicket` can return."
        union RenameTicketError = ConflictError

        "The arguments of `closeTicket`, as one object."
        input CloseTicketInput {
          "The ticket."
          id: ID!
          "Why."
          reason: String
          "The version that was read."
          version: Int
          "How often."
          times: Int! = 1
        }

        input RenameTicketInput {
          id: ID!
          title: String
        }
        """.ReplaceLineEndings("\n"),
        SchemaPrinter.Print(s_schema));

    [Fact]
    public void Errors_have_a_message_where_nothing_else_is_said()
    {
        var schema = TicketMutations.Builder.Create();
        Assert.Equal("message: String!", schema.FieldsOf("Error"));
        Assert.Equal("message: String!, code: String!", schema.FieldsOf("ConflictError"));
        Assert.Equal("What went wrong.", schema.Field("Error.message").Description);
        Assert.Equal("What went wrong.", schema.Field("ConflictError.message").Description);
    }

    [Fact]
    public void Conventions_may_be_left_to_the_mutations_that_ask_for_them()
    {
        var schema = TicketMutations.Builder.AddMutationConventions(applyToAllMutations: false).Create();
        const string plain = "renameTicket(input: RenameTicketInput!): Ticket!, countTickets: Int!";
        Assert.Contains(plain, schema.FieldsOf("Mutation"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ id: \"1\" }", "absent any 1")]
    [InlineData("{ id: \"1\", reason: null, version: 4, times: 2 }", "null 4 2")]
    [InlineData("{ id: \"1\", reason: \"old\" }", "old any 1")]
    public async Task The_resolver_gets_its_own_arguments(string input, string title)
    {
        var ticket = Assert.IsType<Ticket>(await ResultAsync("closeTicket", CloseInput(input)));
        Assert.Equal(title, ticket.Title);
    }

    [Fact]
    public async Task An_input_of_the_right_name_is_taken_as_it_is()
    {
        var ticket = Assert.IsType<Ticket>(await ResultAsync("renameTicket", new RenameTicketInput(7, default)));
        Assert.Equal(new Ticket(7, "as it was"), ticket);
    }

    [Fact]
    public async Task A_result_without_errors_has_null_errors()
    {
        var payload = await PayloadAsync("closeTicket", CloseInput("{ id: \"1\" }"));
        Assert.Null(Read("CloseTicketPayload.errors", payload));
        Assert.Equal(3, Read("CountTicketsPayload.int", await PayloadAsync("countTickets", null)));
    }

    [Fact]
    public async Task A_declared_exception_is_an_error_of_the_payload()
    {
        var payload = await PayloadAsync("closeTicket", CloseInput("{ id: \"2\" }"));

        Assert.Null(Read("CloseTicketPayload.ticket", payload));
        var error = Assert.Single(Errors(payload));
        Assert.Equal("TicketNotFoundError", TypeOf(error));
        Assert.Equal("There is no ticket 2.", Read("TicketNotFoundError.message", error));
        Assert.Equal("not_found", Read("TicketNotFoundError.code", error));
        Assert.Equal(Relay.Ids.Of("Ticket:2"), Read("TicketNotFoundError.ticketId", error));
    }

    [Fact]
    public async Task An_exception_that_derives_from_a_declared_one_is_that_error()
    {
        var payload = await PayloadAsync("closeTicket", CloseInput("{ id: \"3\" }"));
        Assert.Equal("TicketNotFoundError", TypeOf(Assert.Single(Errors(payload))));
    }

    [Fact]
    public async Task A_synchronous_resolvers_exception_is_an_error_too()
    {
        var payload = await PayloadAsync("renameTicket", new RenameTicketInput(0, default));
        Assert.Equal("ConflictError", TypeOf(Assert.Single((IEnumerable<object>)Read("RenameTicketPayload.errors", payload)!)));
    }

    [Fact]
    public async Task An_aggregate_of_declared_exceptions_is_several_errors()
    {
        var payload = await PayloadAsync("closeTicket", CloseInput("{ id: \"4\" }"));
        Assert.Equal(["ConflictError", "TicketNotFoundError"], Errors(payload).Select(TypeOf));
    }

    [Fact]
    public async Task Any_other_exception_is_not_the_clients_to_see()
    {
        await Assert.ThrowsAsync<AggregateException>(() => PayloadAsync("closeTicket", CloseInput("{ id: \"5\" }")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => PayloadAsync("closeTicket", CloseInput("{ id: \"6\" }")));
    }

    [Fact]
    public void A_type_that_is_not_an_exception_is_not_an_error()
    {
        var builder = SchemaBuilder.New().AddQueryType().AddMutationType().AddTypes(typeof(TicketMutations.Queries), typeof(WrongMutations))
            .AddMutationConventions();
        Assert.Contains("String is not an exception", Assert.Throws<SchemaException>(builder.Create).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_without_the_properties_of_every_error_is_an_error_of_the_schema()
    {
        var builder = SchemaBuilder.New().AddQueryType().AddMutationType().AddTypes(typeof(TicketMutations.Queries), typeof(PlainMutations))
            .AddMutationConventions().AddErrorInterfaceType<ITicketError>();
        Assert.Contains(
            "InvalidOperationError: InvalidOperationException has no `code`",
            Assert.Throws<SchemaException>(builder.Create).Message,
            StringComparison.Ordinal);
    }

    private static object CloseInput(string literal)
    {
        var given = ((ObjectValueNode)Utf8GraphQLParser.Syntax.ParseValueLiteral(literal)).Fields
            .ToDictionary(field => field.Name.Value, field => field.Value);
        var type = s_schema.GetType<InputObjectType>("CloseTicketInput");
        return type.CreateInstance!([.. type.Fields.Select(field => (given.GetValueOrDefault(field.Name) ?? field.DefaultValue) switch
        {
            null => InputField.Absent,
            NullValueNode => null,
            StringValueNode id when field.Name is "id" => long.Parse(id.Value, null),
            StringValueNode text => text.Value,
            var number => int.Parse(((IntValueNode)number).Value, null),
        })]);
    }

    private static async Task<object> PayloadAsync(string mutation, object? input)
        => (await new ResolverCall(s_schema) { Arguments = { ["input"] = input } }.ResolveAsync($"Mutation.{mutation}"))!;

    private static async Task<object?> ResultAsync(string mutation, object? input)
        => Read($"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Payload.ticket", await PayloadAsync(mutation, input));

    private static IEnumerable<object> Errors(object payload) => (IEnumerable<object>)Read("CloseTicketPayload.errors", payload)!;

    private static string TypeOf(object error)
        => s_schema.GetPossibleTypes(s_schema.GetType<UnionType>("CloseTicketError")).Single(type => type.IsOfType(error)).Name;

    private static object? Read(string coordinate, object parent) => s_schema.Field(coordinate).Getter!.Compile().DynamicInvoke(parent);

    [ExtendObjectType(OperationTypeNames.Mutation)]
    private static class WrongMutations
    {
        [Error(typeof(string))]
        public static int GetNumber() => 1;
    }

    [ExtendObjectType(OperationTypeNames.Mutation)]
    private static class PlainMutations
    {
        [Error<InvalidOperationException>]
        public static int GetNumber() => 1;
    }
}
