using SessionGraph.Gateway;
using SessionGraph.Gateway.Http;
using SessionGraph.Store;

_ = StoreModel.BuildAsync();

// The settings lie beside the application, the store where it is started.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddSessionGraph();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseCompression();
app.MapGraphQL();
app.MapGraphQLPersistedOperations();
return await app.RunWithGraphQLCommandsAsync(args);
