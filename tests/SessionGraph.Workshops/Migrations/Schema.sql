CREATE TABLE "Branches" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Capacity" INTEGER NOT NULL,
    CONSTRAINT "PK_Branches" PRIMARY KEY ("Connection", "Id")
);
ALTER TABLE "Sessions" ADD "BranchId" TEXT NULL;
ALTER TABLE "Sessions" ADD "Seats" INTEGER NULL;
ALTER TABLE "Sessions" ADD CONSTRAINT "FK_Sessions_Branches_Connection_BranchId" FOREIGN KEY ("Connection", "BranchId") REFERENCES "Branches" ("Connection", "Id") ON DELETE RESTRICT;
CREATE INDEX "IX_Sessions_BranchId" ON "Sessions" ("BranchId") WHERE "BranchId" IS NOT NULL;
